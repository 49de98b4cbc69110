<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>engine</name>
    <message>
        <source>&quot;function&quot; is not an object.</source>
        <translation>“function”不是对象。</translation>
    </message>
    <message>
        <source>&quot;parameters&quot; is not a JSON Schema of type object.</source>
        <translation>“parameters”不是 object 类型的 JSON Schema。</translation>
    </message>
    <message>
        <source>&quot;parameters&quot; is not a list.</source>
        <translation>“parameters”不是列表。</translation>
    </message>
    <message>
        <source>&quot;properties&quot; is not an object.</source>
        <translation>“properties”不是对象。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A call in its answers cannot be read ({error}).</source>
        <translation>其回答中有一个调用无法读取（{error}）。</translation>
    </message>
    <message>
        <source>A data cycle cannot be called {name}.</source>
        <translation>数据周期不能命名为 {name}。</translation>
    </message>
    <message>
        <source>A search needs at least two adapters.</source>
        <translation>搜索至少需要两个适配器。</translation>
    </message>
    <message>
        <source>Activate another one first.</source>
        <translation>请先启用另一个。</translation>
    </message>
    <message>
        <source>Activate one by its name.</source>
        <translation>请按名称启用一个。</translation>
    </message>
    <message>
        <source>Activate one of another cycle first.</source>
        <translation>请先启用其他周期的适配器。</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adaptool failed unexpectedly ({text}).</source>
        <translation>Adaptool 意外出错（{text}）。</translation>
    </message>
    <message>
        <source>Adaptool loads safetensors only; get the model in that form.</source>
        <translation>Adaptool 只加载 safetensors；请获取该格式的模型。</translation>
    </message>
    <message>
        <source>Adaptool never runs such code; choose another.</source>
        <translation>Adaptool 从不运行此类代码；请选择其他模型。</translation>
    </message>
    <message>
        <source>Adaptool reads safetensors only; save the adapter in that form.</source>
        <translation>Adaptool 只读取 safetensors；请把适配器保存为该格式。</translation>
    </message>
    <message>
        <source>Adaptool&apos;s own; rank-stabilized scaling (arXiv:2312.03732) lets the high rate hold at rank 16.</source>
        <translation>Adaptool 自有；秩稳定缩放（arXiv:2312.03732）使高学习率在秩 16 时仍然可用。</translation>
    </message>
    <message>
        <source>Add its questions, or close it.</source>
        <translation>请添加它的问题，或关闭它。</translation>
    </message>
    <message>
        <source>Add rows, or choose another file.</source>
        <translation>请添加行，或选择其他文件。</translation>
    </message>
    <message>
        <source>Add the authority that signed it to the system&apos;s store.</source>
        <translation>请将签发该证书的机构添加到系统的证书存储区。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address of this machine</source>
        <translation>本机地址</translation>
    </message>
    <message>
        <source>All {tools:,} tools take about {tokens:,} tokens, and {base} reads {context:,}.</source>
        <translation>全部 {tools:,} 个工具约占 {tokens:,} 个 token，而 {base} 能读 {context:,} 个。</translation>
    </message>
    <message>
        <source>Allow a longer answer or choose another model.</source>
        <translation>请允许更长的回答，或选择其他模型。</translation>
    </message>
    <message>
        <source>Allow a longer context or shorten the question.</source>
        <translation>请允许更长的上下文，或缩短提问。</translation>
    </message>
    <message>
        <source>Allow a longer wait, or fewer questions at once.</source>
        <translation>请延长等待时间，或减少同时提问的数量。</translation>
    </message>
    <message>
        <source>Allowed loss</source>
        <translation>允许的损失</translation>
    </message>
    <message>
        <source>Allowed loss below 8 bits</source>
        <translation>8 位以下允许的损失</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>An adapter changes convolutions.</source>
        <translation>有一个适配器改动了卷积层。</translation>
    </message>
    <message>
        <source>An adapter is named twice.</source>
        <translation>有一个适配器写了两次。</translation>
    </message>
    <message>
        <source>An image cannot be read ({error}).</source>
        <translation>有一张图片无法读取（{error}）。</translation>
    </message>
    <message>
        <source>Ask another server.</source>
        <translation>请询问另一台服务器。</translation>
    </message>
    <message>
        <source>Ask fewer questions at once.</source>
        <translation>请减少同时提问的数量。</translation>
    </message>
    <message>
        <source>Ask for 1 to {most_made}.</source>
        <translation>请要求 1 到 {most_made} 个。</translation>
    </message>
    <message>
        <source>Ask it in other words.</source>
        <translation>请换一种说法提问。</translation>
    </message>
    <message>
        <source>Ask the server again.</source>
        <translation>请重新询问该服务器。</translation>
    </message>
    <message>
        <source>Ask the server over https.</source>
        <translation>请通过 https 访问该服务器。</translation>
    </message>
    <message>
        <source>Attention kernel</source>
        <translation>注意力内核</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Base model to merge into</source>
        <translation>合并到的基础模型</translation>
    </message>
    <message>
        <source>Base model&apos;s number format</source>
        <translation>基础模型的数值格式</translation>
    </message>
    <message>
        <source>Base models to merge into</source>
        <translation>合并到的基础模型</translation>
    </message>
    <message>
        <source>Breadcrumbs</source>
        <translation>Breadcrumbs（面包屑）</translation>
    </message>
    <message>
        <source>Breadcrumbs, SVD</source>
        <translation>Breadcrumbs，SVD</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>部署包</translation>
    </message>
    <message>
        <source>Bundle the document into one file first, for example with: npx @redocly/cli bundle</source>
        <translation>请先将文档合并为一个文件，例如使用：npx @redocly/cli bundle</translation>
    </message>
    <message>
        <source>CSV edge lists, JSON or GraphML</source>
        <translation>CSV 边列表、JSON 或 GraphML</translation>
    </message>
    <message>
        <source>CSV, JSON or JSONL files of assets with title, keywords, flags and image</source>
        <translation>CSV、JSON 或 JSONL 文件，包含素材及其标题、关键词、标志和图片</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>显卡数</translation>
    </message>
    <message>
        <source>Change it in its file, or ask it in other words.</source>
        <translation>请在其文件中修改，或换一种说法提问。</translation>
    </message>
    <message>
        <source>Change its permissions or choose another folder.</source>
        <translation>请更改其权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Changed in their files since you changed them here (your wording stays): {moved}.</source>
        <translation>您在此处更改之后，以下工具在其文件中又有变化（保留您的措辞）：{moved}。</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>Check its name, or give its whole path.</source>
        <translation>请检查其名称，或给出完整路径。</translation>
    </message>
    <message>
        <source>Check its settings and the log of its server.</source>
        <translation>请检查其设置和服务器的日志。</translation>
    </message>
    <message>
        <source>Check that an MCP server is there and try again.</source>
        <translation>请确认该处有 MCP 服务器，然后重试。</translation>
    </message>
    <message>
        <source>Check that it is an MCP server and not overloaded, and try again.</source>
        <translation>请确认它是 MCP 服务器且未过载，然后重试。</translation>
    </message>
    <message>
        <source>Check that nvidia-smi answers, then try again.</source>
        <translation>请检查 nvidia-smi 是否可用，然后重试。</translation>
    </message>
    <message>
        <source>Check the address (most end in /v1) and the server.</source>
        <translation>请检查地址（大多以 /v1 结尾）和服务器。</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>请检查地址。</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>请检查该文件。</translation>
    </message>
    <message>
        <source>Check the model&apos;s name and the address (most end in /v1).</source>
        <translation>请检查模型名称和地址（大多以 /v1 结尾）。</translation>
    </message>
    <message>
        <source>Check the network, or try again later.</source>
        <translation>请检查网络，或稍后再试。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Check the path; it often ends in /mcp.</source>
        <translation>请检查路径；它通常以 /mcp 结尾。</translation>
    </message>
    <message>
        <source>Check the quotes before that line.</source>
        <translation>请检查该行之前的引号。</translation>
    </message>
    <message>
        <source>Check the quotes in that line.</source>
        <translation>请检查该行的引号。</translation>
    </message>
    <message>
        <source>Check the server&apos;s address.</source>
        <translation>请检查服务器的地址。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点数</translation>
    </message>
    <message>
        <source>Choose &apos;embedded&apos; or a folder with a transformers model.</source>
        <translation>请选择内置模型（&apos;embedded&apos;），或包含 transformers 模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose &apos;embedded&apos; or a folder, and train again.</source>
        <translation>请选择 &apos;embedded&apos; 或一个文件夹，然后重新训练。</translation>
    </message>
    <message>
        <source>Choose LoRA adapters.</source>
        <translation>请选择 LoRA 适配器。</translation>
    </message>
    <message>
        <source>Choose a Jinja file, or name a family.</source>
        <translation>请选择一个 Jinja 文件，或写出系列名称。</translation>
    </message>
    <message>
        <source>Choose a base model whose template takes tools.</source>
        <translation>请选择模板支持工具的基础模型。</translation>
    </message>
    <message>
        <source>Choose a file that was written for llama.cpp.</source>
        <translation>请选择为 llama.cpp 编写的文件。</translation>
    </message>
    <message>
        <source>Choose a folder with a sentence embedding model, or &apos;embedded&apos;.</source>
        <translation>请选择一个含有句子嵌入模型的文件夹，或 &apos;embedded&apos;。</translation>
    </message>
    <message>
        <source>Choose a folder with a transformers model.</source>
        <translation>请选择包含 transformers 模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose a new folder for the project.</source>
        <translation>请为项目选择新文件夹。</translation>
    </message>
    <message>
        <source>Choose a smaller model or a shorter context.</source>
        <translation>请选择更小的模型或更短的上下文。</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>请选择更小的模型。</translation>
    </message>
    <message>
        <source>Choose among {choices}.</source>
        <translation>可选：{choices}。</translation>
    </message>
    <message>
        <source>Choose among {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Choose among {linear_names}.</source>
        <translation>可选：{linear_names}。</translation>
    </message>
    <message>
        <source>Choose among {whole_names}, or no quantization.</source>
        <translation>请从 {whole_names} 中选择，或不用量化。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Choose an adapter of a causal language model.</source>
        <translation>请选择因果语言模型的适配器。</translation>
    </message>
    <message>
        <source>Choose an instruction-tuned model.</source>
        <translation>请选择经过指令微调的模型。</translation>
    </message>
    <message>
        <source>Choose another adapter to continue from, or none.</source>
        <translation>请选择另一个适配器来继续，或不选。</translation>
    </message>
    <message>
        <source>Choose another base model.</source>
        <translation>请选择其他基础模型。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择另一个文件。</translation>
    </message>
    <message>
        <source>Choose another folder for downloads.</source>
        <translation>请选择另一个下载文件夹。</translation>
    </message>
    <message>
        <source>Choose another kind, such as {near}.</source>
        <translation>请选择其他类型，例如 {near}。</translation>
    </message>
    <message>
        <source>Choose another locale, such as en_US, or another kind.</source>
        <translation>请选择其他区域设置（例如 en_US）或其他类型。</translation>
    </message>
    <message>
        <source>Choose another method or fewer adapters.</source>
        <translation>请选择其他方法，或减少适配器。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请选择另一个。</translation>
    </message>
    <message>
        <source>Choose another repository of this model.</source>
        <translation>请选择此模型的另一个仓库。</translation>
    </message>
    <message>
        <source>Choose auto, none, or one of: {quantizations}.</source>
        <translation>请选择 auto、none 或以下之一：{quantizations}。</translation>
    </message>
    <message>
        <source>Choose ddp, or no quantization.</source>
        <translation>请选择 ddp，或不量化。</translation>
    </message>
    <message>
        <source>Choose en or zh.</source>
        <translation>请选择 en 或 zh。</translation>
    </message>
    <message>
        <source>Choose nf4 for the base model, a lower rank or a smaller base model and run again.</source>
        <translation>请为基础模型选择 nf4、更低的秩或更小的基础模型，然后重新运行。</translation>
    </message>
    <message>
        <source>Choose one of the kind endpoint or transformers.</source>
        <translation>请选择种类为 endpoint 或 transformers 的辅助模型。</translation>
    </message>
    <message>
        <source>Choose one of: {languages}.</source>
        <translation>请选择以下之一：{languages}。</translation>
    </message>
    <message>
        <source>Choose one such as {near}.</source>
        <translation>请选择一个，例如 {near}。</translation>
    </message>
    <message>
        <source>Choose other tool groups.</source>
        <translation>请选择其他工具组。</translation>
    </message>
    <message>
        <source>Choose synthesis, augmentation, labelling or validation.</source>
        <translation>请选择 synthesis、augmentation、labelling 或 validation。</translation>
    </message>
    <message>
        <source>Choose the base model that it was made for.</source>
        <translation>请选择制作它时所用的基础模型。</translation>
    </message>
    <message>
        <source>Choose the base model that it was trained on.</source>
        <translation>请选择它训练时所用的基础模型。</translation>
    </message>
    <message>
        <source>Choose the folder of a PEFT adapter.</source>
        <translation>请选择 PEFT 适配器的文件夹。</translation>
    </message>
    <message>
        <source>Choose the one in full precision, or no quantization.</source>
        <translation>请选择全精度的模型，或不量化。</translation>
    </message>
    <message>
        <source>Choose the same base model, or another adapter.</source>
        <translation>请选择同一基础模型，或另一个适配器。</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>请先关闭它。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model or batch.</source>
        <translation>请关闭其他程序，或选择更小的模型或批次。</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller base model.</source>
        <translation>请关闭其他程序，或选择更小的基础模型。</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Confusion forecast</source>
        <translation>混淆预测</translation>
    </message>
    <message>
        <source>Content metadata</source>
        <translation>内容元数据</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Continue from</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Convert it to one of them.</source>
        <translation>请转换为其中一种格式。</translation>
    </message>
    <message>
        <source>Converting the adapter to GGUF.</source>
        <translation>正在将适配器转换为 GGUF。</translation>
    </message>
    <message>
        <source>Converting the base model to GGUF.</source>
        <translation>正在将基础模型转换为 GGUF。</translation>
    </message>
    <message>
        <source>Converting to GGUF.</source>
        <translation>正在转换为 GGUF。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Copy it again, on one line.</source>
        <translation>请重新复制，并写在一行内。</translation>
    </message>
    <message>
        <source>Copy it into the project&apos;s sources folder.</source>
        <translation>请将其复制到项目的 sources 文件夹中。</translation>
    </message>
    <message>
        <source>Correct it and run again.</source>
        <translation>请更正后重新运行。</translation>
    </message>
    <message>
        <source>Correct it, for example PRJ-[0-9]{4}.</source>
        <translation>请更正，例如 PRJ-[0-9]{4}。</translation>
    </message>
    <message>
        <source>Correct it, or remove it to use the one that comes with Adaptool.</source>
        <translation>请更正，或将其移除以使用 Adaptool 自带的版本。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请更正。</translation>
    </message>
    <message>
        <source>Correct one of them.</source>
        <translation>请更正其中之一。</translation>
    </message>
    <message>
        <source>Correct that entry.</source>
        <translation>请更正该条目。</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>请更正该行。</translation>
    </message>
    <message>
        <source>Correct that place.</source>
        <translation>请更正该处。</translation>
    </message>
    <message>
        <source>Correct that row.</source>
        <translation>请改正该行。</translation>
    </message>
    <message>
        <source>Correct the call or import the tool.</source>
        <translation>请改正该调用或导入该工具。</translation>
    </message>
    <message>
        <source>Correct the cell.</source>
        <translation>请更正该单元格。</translation>
    </message>
    <message>
        <source>Correct the name or import the tool.</source>
        <translation>请更正名称，或导入该工具。</translation>
    </message>
    <message>
        <source>Correct the name.</source>
        <translation>请更正名称。</translation>
    </message>
    <message>
        <source>Correct the reference.</source>
        <translation>请更正该引用。</translation>
    </message>
    <message>
        <source>Correct the rows, or check that the tools they call are imported.</source>
        <translation>请更正这些行，或确认它们所调用的工具已导入。</translation>
    </message>
    <message>
        <source>Cut longer examples</source>
        <translation>截断过长的示例</translation>
    </message>
    <message>
        <source>DARE, TIES</source>
        <translation>DARE，TIES</translation>
    </message>
    <message>
        <source>DARE, TIES, SVD</source>
        <translation>DARE，TIES，SVD</translation>
    </message>
    <message>
        <source>DARE, linear</source>
        <translation>DARE，线性</translation>
    </message>
    <message>
        <source>DARE, linear, SVD</source>
        <translation>DARE，线性，SVD</translation>
    </message>
    <message>
        <source>DELLA</source>
        <translation>DELLA</translation>
    </message>
    <message>
        <source>DELLA, SVD</source>
        <translation>DELLA，SVD</translation>
    </message>
    <message>
        <source>Data cycles</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Davari and Belilovsky 2023, arXiv 2312.06795</source>
        <translation>Davari 与 Belilovsky 2023，arXiv 2312.06795</translation>
    </message>
    <message>
        <source>Deep, Bhardwaj and Poria 2024, arXiv 2406.11617, with the election of Yadav et al. 2023, arXiv 2306.01708</source>
        <translation>Deep、Bhardwaj 与 Poria 2024，arXiv 2406.11617，符号选举取自 Yadav 等 2023，arXiv 2306.01708</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Describe them as JSON Schema under &quot;parameters&quot; (OpenAI) or &quot;inputSchema&quot; (MCP).</source>
        <translation>请在 &quot;parameters&quot;（OpenAI）或 &quot;inputSchema&quot;（MCP）中用 JSON Schema 描述它们。</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>Dots in names</source>
        <translation>名称中的点</translation>
    </message>
    <message>
        <source>Double quantization</source>
        <translation>双重量化</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <source>Each tool is {&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {...}}.</source>
        <translation>每个工具的格式为 {&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {...}}。</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>嵌入模型</translation>
    </message>
    <message>
        <source>Ended early, after {global_step} steps, as you asked.</source>
        <translation>已按您的要求在 {global_step} 步后提前结束。</translation>
    </message>
    <message>
        <source>English; short context</source>
        <translation>英语；上下文较短</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Error introduction</source>
        <translation>引入错误</translation>
    </message>
    <message>
        <source>Errors in values too</source>
        <translation>取值中也引入错误</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评测</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export both again.</source>
        <translation>请将两者重新导出。</translation>
    </message>
    <message>
        <source>Export it again, or choose another file.</source>
        <translation>请重新导出，或选择其他文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fill in the target, or empty the relation.</source>
        <translation>请填写目标，或清空关系。</translation>
    </message>
    <message>
        <source>Flatten it.</source>
        <translation>请减少嵌套层级。</translation>
    </message>
    <message>
        <source>FlexAttention cannot be used here ({splitlines}).</source>
        <translation>这里无法使用 FlexAttention（{splitlines}）。</translation>
    </message>
    <message>
        <source>Folder for downloads</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>Free some space or choose fewer number formats.</source>
        <translation>请腾出一些空间，或选择较少的数值格式。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for downloads.</source>
        <translation>请腾出一些空间，或选择另一个下载文件夹。</translation>
    </message>
    <message>
        <source>GPUs for each copy</source>
        <translation>每个副本的 GPU 数</translation>
    </message>
    <message>
        <source>GPUs over which vLLM spreads one copy of the model</source>
        <translation>vLLM 将模型的一个副本分布到的 GPU 数</translation>
    </message>
    <message>
        <source>Get it in full precision.</source>
        <translation>请获取全精度的模型。</translation>
    </message>
    <message>
        <source>Get the adapter again.</source>
        <translation>请重新获取适配器。</translation>
    </message>
    <message>
        <source>Get the file again; its kind may not be known to this version.</source>
        <translation>请重新获取该文件；此版本可能不支持其类型。</translation>
    </message>
    <message>
        <source>Get the model again.</source>
        <translation>请重新获取该模型。</translation>
    </message>
    <message>
        <source>Give at least one a weight above 0.</source>
        <translation>请至少为其中一个设置大于 0 的权重。</translation>
    </message>
    <message>
        <source>Give at least one value for a parameter.</source>
        <translation>请至少为一个参数提供一个取值。</translation>
    </message>
    <message>
        <source>Give at least one.</source>
        <translation>请至少提供一个。</translation>
    </message>
    <message>
        <source>Give each a title or keywords.</source>
        <translation>请为每个素材提供标题或关键词。</translation>
    </message>
    <message>
        <source>Give each adapter a number such as 0.5.</source>
        <translation>请给每个适配器一个数，例如 0.5。</translation>
    </message>
    <message>
        <source>Give each node an id, and each edge source and target.</source>
        <translation>请为每个节点指定 id，并为每条边指定 source 和 target。</translation>
    </message>
    <message>
        <source>Give it one type, or rename one of the two.</source>
        <translation>请只给它一种类型，或重命名两者之一。</translation>
    </message>
    <message>
        <source>Give the config.json of a causal model.</source>
        <translation>请给出因果模型的 config.json。</translation>
    </message>
    <message>
        <source>Give the number of processes under Cards, or choose one process.</source>
        <translation>请在“显卡数”中给出进程数，或选择单个进程。</translation>
    </message>
    <message>
        <source>Give the tool a &quot;name&quot;.</source>
        <translation>请为该工具指定 &quot;name&quot;。</translation>
    </message>
    <message>
        <source>Gradient checkpointing</source>
        <translation>梯度检查点</translation>
    </message>
    <message>
        <source>Groups from</source>
        <translation>分组来源</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s cache</source>
        <translation>Hugging Face 缓存</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>重要性矩阵</translation>
    </message>
    <message>
        <source>In {where}: {text}</source>
        <translation>在 {where} 中：{text}</translation>
    </message>
    <message>
        <source>Install Adaptool again.</source>
        <translation>请重新安装 Adaptool。</translation>
    </message>
    <message>
        <source>Install cmake and a C++ compiler.</source>
        <translation>请安装 cmake 和 C++ 编译器。</translation>
    </message>
    <message>
        <source>Install it there: {python} -m pip install --requirement installer/lock-vllm.txt</source>
        <translation>请在那里安装：{python} -m pip install --requirement installer/lock-vllm.txt</translation>
    </message>
    <message>
        <source>Install that version to open it.</source>
        <translation>请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>It does not fit with {spare:.0%} to spare: {peak:.1f} of {of:.1f} GiB at the peak ({terms}).</source>
        <translation>留出 {spare:.0%} 余量后放不下：峰值 {peak:.1f} / {of:.1f} GiB（{terms}）。</translation>
    </message>
    <message>
        <source>It fits: {peak:.1f} of {of:.1f} GiB at the peak ({terms}).</source>
        <translation>放得下：峰值 {peak:.1f} / {of:.1f} GiB（{terms}）。</translation>
    </message>
    <message>
        <source>It has a call without name and arguments.</source>
        <translation>有一个调用没有名称和参数。</translation>
    </message>
    <message>
        <source>It has neither a title nor keywords.</source>
        <translation>既没有标题，也没有关键词。</translation>
    </message>
    <message>
        <source>It has no instruction.</source>
        <translation>其中没有指令（instruction）。</translation>
    </message>
    <message>
        <source>It has no list of calls.</source>
        <translation>没有调用列表。</translation>
    </message>
    <message>
        <source>It has no list of conversations.</source>
        <translation>没有对话列表。</translation>
    </message>
    <message>
        <source>It has no list of messages.</source>
        <translation>没有消息列表。</translation>
    </message>
    <message>
        <source>It has no question.</source>
        <translation>没有问题文本。</translation>
    </message>
    <message>
        <source>It is asked to answer without thinking first.</source>
        <translation>要求它不先思考，直接回答。</translation>
    </message>
    <message>
        <source>It is asked to think little before it answers.</source>
        <translation>要求它在回答前少思考。</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>不是 JSON 对象。</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>不是对象。</translation>
    </message>
    <message>
        <source>It is not valid JSON (column {column}, {problem}).</source>
        <translation>不是有效的 JSON（第 {column} 列，{problem}）。</translation>
    </message>
    <message>
        <source>It is quantized for MLX.</source>
        <translation>它已为 MLX 量化。</translation>
    </message>
    <message>
        <source>It needs the blocks role, rules and output.</source>
        <translation>其中需要有 role、rules 和 output 这几个块。</translation>
    </message>
    <message>
        <source>It needs the package bitsandbytes, which is not installed.</source>
        <translation>需要 bitsandbytes 包，但未安装。</translation>
    </message>
    <message>
        <source>It needs the package deepspeed, which is not installed.</source>
        <translation>需要 deepspeed 包，但未安装。</translation>
    </message>
    <message>
        <source>It repeats a call of row {group}, which belongs to the same question.</source>
        <translation>与第 {group} 行的调用重复，该行属于同一问题。</translation>
    </message>
    <message>
        <source>It repeats the question of row {before} with the same calls.</source>
        <translation>与第 {before} 行的问题重复，且调用相同。</translation>
    </message>
    <message>
        <source>Its call names {call}, which is not among the row&apos;s tools.</source>
        <translation>其调用了 {call}，而它不在该行的工具之中。</translation>
    </message>
    <message>
        <source>Its flag {wrong} is neither yes nor no.</source>
        <translation>标志 {wrong} 既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>Its id is neither text nor a number.</source>
        <translation>其 id 既不是文本也不是数字。</translation>
    </message>
    <message>
        <source>Its log ends: {tail}</source>
        <translation>其日志结尾：{tail}</translation>
    </message>
    <message>
        <source>Its name is a number and is read as text.</source>
        <translation>它的名称是数字，按文本读取。</translation>
    </message>
    <message>
        <source>Its question is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>Its tokenizer could not be read ({problem}).</source>
        <translation>无法读取其分词器（{problem}）。</translation>
    </message>
    <message>
        <source>JSON files {parameter: [values]}, or CSV or XLSX with a column for each parameter</source>
        <translation>JSON 文件 {parameter: [values]}，或每个参数占一列的 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Keep epochs from</source>
        <translation>从第几轮起保留</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>保留最好的</translation>
    </message>
    <message>
        <source>Keep the merged adapter</source>
        <translation>保留合并后的适配器</translation>
    </message>
    <message>
        <source>Keep them in f16.</source>
        <translation>请用 f16 保存。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Knowledge graph</source>
        <translation>知识图谱</translation>
    </message>
    <message>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Liger kernels</source>
        <translation>Liger 内核</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>List its values as strings.</source>
        <translation>请以字符串形式列出其取值。</translation>
    </message>
    <message>
        <source>List the allowed values or remove it.</source>
        <translation>请列出允许的值，或将其删除。</translation>
    </message>
    <message>
        <source>List the parameters.</source>
        <translation>请以列表形式写出参数。</translation>
    </message>
    <message>
        <source>List them, such as [A-Z0-9].</source>
        <translation>请列出这些字符，例如 [A-Z0-9]。</translation>
    </message>
    <message>
        <source>LoRA alpha (the update is scaled by alpha / rank)</source>
        <translation>LoRA alpha（更新量按 alpha / 秩缩放）</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>LoRA 丢弃率</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 秩</translation>
    </message>
    <message>
        <source>LoRA+ ratio</source>
        <translation>LoRA+ 倍率</translation>
    </message>
    <message>
        <source>Log: {log}</source>
        <translation>日志：{log}</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Long descriptions</source>
        <translation>过长的描述</translation>
    </message>
    <message>
        <source>Lower the learning rate and train again.</source>
        <translation>请降低学习率，然后重新训练。</translation>
    </message>
    <message>
        <source>Lower the longest tool list (list_tokens).</source>
        <translation>请减小最长工具列表（list_tokens）。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP 服务器</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器数</translation>
    </message>
    <message>
        <source>Magnitude pruning</source>
        <translation>按大小剪枝</translation>
    </message>
    <message>
        <source>Magnitude pruning, SVD</source>
        <translation>按大小剪枝，SVD</translation>
    </message>
    <message>
        <source>Majority sign</source>
        <translation>多数符号</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Merge into the base model in full precision.</source>
        <translation>请合并到全精度的基础模型。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it as plain LoRA.</source>
        <translation>请以权重 1 单独合并它，或用普通 LoRA 训练。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it without DoRA.</source>
        <translation>请以权重 1 单独合并它，或不用 DoRA 训练。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it without biases.</source>
        <translation>请以权重 1 单独合并它，或训练时不含偏置。</translation>
    </message>
    <message>
        <source>Merge search</source>
        <translation>合并搜索</translation>
    </message>
    <message>
        <source>Merge the others without it and activate that, or activate another one first.</source>
        <translation>请不带它合并其他适配器并启用结果，或先启用另一个。</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Mixed descriptions</source>
        <translation>混合描述</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for downloads.</source>
        <translation>请移走它，或选择另一个下载文件夹。</translation>
    </message>
    <message>
        <source>NEFTune noise</source>
        <translation>NEFTune 噪声</translation>
    </message>
    <message>
        <source>Nearest tools</source>
        <translation>最接近的工具</translation>
    </message>
    <message>
        <source>Nearest tools in the bundle</source>
        <translation>部署包中最接近的工具</translation>
    </message>
    <message>
        <source>No accepted example calls a tool of {groups}.</source>
        <translation>没有已接受的示例调用 {groups} 的工具。</translation>
    </message>
    <message>
        <source>No accepted question for: {without}.</source>
        <translation>以下工具没有已接受的问题：{without}。</translation>
    </message>
    <message>
        <source>No address of an MCP server is given.</source>
        <translation>未提供 MCP 服务器的地址。</translation>
    </message>
    <message>
        <source>No data cycle is open.</source>
        <translation>没有打开的数据周期。</translation>
    </message>
    <message>
        <source>No example passed validation.</source>
        <translation>没有示例通过校验。</translation>
    </message>
    <message>
        <source>No key is given.</source>
        <translation>没有给出密钥。</translation>
    </message>
    <message>
        <source>No message in it is from a user.</source>
        <translation>其中没有来自用户的消息。</translation>
    </message>
    <message>
        <source>No other adapter was active before.</source>
        <translation>之前没有启用过其他适配器。</translation>
    </message>
    <message>
        <source>No tool is named {pick}.</source>
        <translation>没有名为 {pick} 的工具。</translation>
    </message>
    <message>
        <source>No tool list has a share.</source>
        <translation>没有任何工具列表有份额。</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Number formats</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Only LoRA adapters (peft_type LORA) can be used here.</source>
        <translation>这里只能使用 LoRA 适配器（peft_type 为 LORA）。</translation>
    </message>
    <message>
        <source>Only LoRA adapters can be continued.</source>
        <translation>只能继续训练 LoRA 适配器。</translation>
    </message>
    <message>
        <source>Only adapters of linear layers and embeddings can be combined.</source>
        <translation>只能合并线性层和嵌入层的适配器。</translation>
    </message>
    <message>
        <source>Only adapters without trained biases can be used here.</source>
        <translation>这里只能使用没有训练偏置的适配器。</translation>
    </message>
    <message>
        <source>Only these tools</source>
        <translation>仅这些工具</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>请先打开一个。</translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program, let it calculate, and save it.</source>
        <translation>请用电子表格程序打开该文件，完成计算后保存。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Optional parameters</source>
        <translation>可选参数</translation>
    </message>
    <message>
        <source>PEFT&apos;s add_weighted_adapter; table 7 of the enterprise paper</source>
        <translation>PEFT 的 add_weighted_adapter；企业论文表 7</translation>
    </message>
    <message>
        <source>PEFT&apos;s add_weighted_adapter; the best approximation of a given rank: Eckart and Young 1936</source>
        <translation>PEFT 的 add_weighted_adapter；给定秩的最佳近似：Eckart 与 Young 1936</translation>
    </message>
    <message>
        <source>Parameters with few values</source>
        <translation>取值有限的参数</translation>
    </message>
    <message>
        <source>Parameters with free text</source>
        <translation>自由文本参数</translation>
    </message>
    <message>
        <source>Population statistics</source>
        <translation>总体统计</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Pruning by magnitude: Han et al. 2015, arXiv 1506.02626, before task arithmetic as in PEFT&apos;s add_weighted_adapter</source>
        <translation>按幅值剪枝：Han 等 2015，arXiv 1506.02626；之后如 PEFT 的 add_weighted_adapter 做任务算术</translation>
    </message>
    <message>
        <source>Put it back, or open another project.</source>
        <translation>请将其放回原处，或打开其他项目。</translation>
    </message>
    <message>
        <source>Put it into the folder {own} of the project.</source>
        <translation>请将其放入项目的文件夹 {own}。</translation>
    </message>
    <message>
        <source>Put name, description and parameters in it.</source>
        <translation>请在其中写入 name、description 和 parameters。</translation>
    </message>
    <message>
        <source>Put them into the folder {answers} beside it, under the same name.</source>
        <translation>请以相同的文件名放入其旁边的文件夹 {answers}。</translation>
    </message>
    <message>
        <source>PyTorch is not installed, so nothing can be trained.</source>
        <translation>未安装 PyTorch，无法训练。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Questions at once</source>
        <translation>同时提问数</translation>
    </message>
    <message>
        <source>Questions compared</source>
        <translation>对照的问题数</translation>
    </message>
    <message>
        <source>Questions per row</source>
        <translation>每行问题数</translation>
    </message>
    <message>
        <source>Questions per tool</source>
        <translation>每个工具的问题数</translation>
    </message>
    <message>
        <source>Questions share their tool list in training ({where}: relative difference {difference:.1e}).</source>
        <translation>训练时问题共享工具列表（{where}：相对差异 {difference:.1e}）。</translation>
    </message>
    <message>
        <source>Questions to the server</source>
        <translation>向服务器提的问题数</translation>
    </message>
    <message>
        <source>Questions with several calls</source>
        <translation>多调用问题</translation>
    </message>
    <message>
        <source>Questions without a call</source>
        <translation>无调用问题</translation>
    </message>
    <message>
        <source>Raise max_length or shorten tool descriptions.</source>
        <translation>请提高最大长度，或缩短工具描述。</translation>
    </message>
    <message>
        <source>Raise the longest example (max_length), shorten tools and questions, or choose a base model that reads more.</source>
        <translation>请增大最长示例（max_length），缩短工具和问题，或选择能读更多内容的基础模型。</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Rank after the merge</source>
        <translation>合并后的秩</translation>
    </message>
    <message>
        <source>Rank-stabilized LoRA</source>
        <translation>秩稳定 LoRA</translation>
    </message>
    <message>
        <source>Read what it said.</source>
        <translation>请看它的输出。</translation>
    </message>
    <message>
        <source>Recorded questions</source>
        <translation>已记录的问题</translation>
    </message>
    <message>
        <source>Regression gate</source>
        <translation>回归检查</translation>
    </message>
    <message>
        <source>Remove it and export again.</source>
        <translation>请删除它并重新导出。</translation>
    </message>
    <message>
        <source>Remove those first, or retire it instead.</source>
        <translation>请先删除那些版本，或改为停用它。</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>请重命名其中之一。</translation>
    </message>
    <message>
        <source>Rename or remove one of them.</source>
        <translation>请重命名或删除其中一个。</translation>
    </message>
    <message>
        <source>Repeat it at most {most_repeats} times.</source>
        <translation>请最多重复 {most_repeats} 次。</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>重抽样次数</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>RouteNator, appendix B.</source>
        <translation>RouteNator 论文，附录 B。</translation>
    </message>
    <message>
        <source>Row {wrong}, which belongs to the same question, cannot be used.</source>
        <translation>属于同一问题的第 {wrong} 行无法使用。</translation>
    </message>
    <message>
        <source>Rows per step</source>
        <translation>每步行数</translation>
    </message>
    <message>
        <source>Rules for assets</source>
        <translation>素材规则</translation>
    </message>
    <message>
        <source>Run the gate on it first, or activate it anyway.</source>
        <translation>请先对它运行回归检查，或仍然启用它。</translation>
    </message>
    <message>
        <source>Run: python3 installer/adaptool.py setup</source>
        <translation>请运行：python3 installer/adaptool.py setup</translation>
    </message>
    <message>
        <source>SLERP</source>
        <translation>SLERP</translation>
    </message>
    <message>
        <source>SVD</source>
        <translation>SVD</translation>
    </message>
    <message>
        <source>Safetensors for vLLM</source>
        <translation>用于 vLLM 的 safetensors</translation>
    </message>
    <message>
        <source>Safetensors for vLLM are in {folder}.</source>
        <translation>用于 vLLM 的 safetensors 位于 {folder}。</translation>
    </message>
    <message>
        <source>Sample of real questions</source>
        <translation>真实问题样本</translation>
    </message>
    <message>
        <source>Save it again as GraphML, or as a spreadsheet.</source>
        <translation>请重新保存为 GraphML 或电子表格。</translation>
    </message>
    <message>
        <source>Save it again as XLSX, or as CSV.</source>
        <translation>请重新保存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8.</source>
        <translation>请保存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>请保存为 CSV。</translation>
    </message>
    <message>
        <source>Save it as OpenAPI 3.1 or Swagger 2.0.</source>
        <translation>请另存为 OpenAPI 3.1 或 Swagger 2.0。</translation>
    </message>
    <message>
        <source>Save it as OpenAPI 3.1.</source>
        <translation>请保存为 OpenAPI 3.1。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Save it as XLSX, CSV, JSON or YAML.</source>
        <translation>请将其另存为 XLSX、CSV、JSON 或 YAML。</translation>
    </message>
    <message>
        <source>Save it without a document type.</source>
        <translation>请去掉文档类型声明后重新保存。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请将文件保存为 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Search with the base model in full precision only.</source>
        <translation>请只用全精度的基础模型搜索。</translation>
    </message>
    <message>
        <source>See the log of the server.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>Sees images</source>
        <translation>能看图像</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Set lists of evaluation to nearest or groups.</source>
        <translation>请把评测的 lists 设为 nearest 或 groups。</translation>
    </message>
    <message>
        <source>Set what it needs in its environment.</source>
        <translation>请在其环境变量中设置所需内容。</translation>
    </message>
    <message>
        <source>Settings belong under [stage], such as [training].</source>
        <translation>设置应写在 [stage]（阶段）之下，例如 [training]。</translation>
    </message>
    <message>
        <source>Several cards</source>
        <translation>多张显卡</translation>
    </message>
    <message>
        <source>Share kept for tests</source>
        <translation>留作测试的比例</translation>
    </message>
    <message>
        <source>Share of GPU memory</source>
        <translation>GPU 显存占比</translation>
    </message>
    <message>
        <source>Shoemake 1985, Animating rotation with quaternion curves; for models as in mergekit, here for the adapters&apos; changes</source>
        <translation>Shoemake 1985，Animating rotation with quaternion curves；用于模型如 mergekit，这里用于适配器的改动</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Shorten the question.</source>
        <translation>请缩短提问。</translation>
    </message>
    <message>
        <source>Shorten them.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Signing in failed ({why}).</source>
        <translation>登录失败（{why}）。</translation>
    </message>
    <message>
        <source>Similarity of free text</source>
        <translation>自由文本的相似度</translation>
    </message>
    <message>
        <source>Simplification</source>
        <translation>简化</translation>
    </message>
    <message>
        <source>Simplify templates too</source>
        <translation>模板问题也简化</translation>
    </message>
    <message>
        <source>Some adapters name their layers by a pattern, others by a list.</source>
        <translation>有的适配器用模式指定层，有的用列表。</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>请拆分文件。</translation>
    </message>
    <message>
        <source>Start the server there, or check host and port.</source>
        <translation>请在该处启动服务器，或检查主机和端口。</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Switch gradient checkpointing on and run again.</source>
        <translation>请打开梯度检查点，然后重新运行。</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>TIES, SVD</source>
        <translation>TIES，SVD</translation>
    </message>
    <message>
        <source>Task arithmetic: Ilharco et al. 2023, arXiv 2212.04089, applied to A and B each as in PEFT&apos;s add_weighted_adapter</source>
        <translation>任务算术：Ilharco 等 2023，arXiv 2212.04089；如 PEFT 的 add_weighted_adapter 分别作用于 A 和 B</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>TensorBoard files</source>
        <translation>TensorBoard 文件</translation>
    </message>
    <message>
        <source>Test questions</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>The active adapter {active} belongs to the cycle {name}.</source>
        <translation>启用的适配器 {active} 属于周期 {name}。</translation>
    </message>
    <message>
        <source>The active adapter {active} was merged with one of the cycle {name}.</source>
        <translation>启用的适配器 {active} 合并了周期 {name} 的适配器。</translation>
    </message>
    <message>
        <source>The adapter {adapter} has no kept epoch {epoch}.</source>
        <translation>适配器 {adapter} 没有保留第 {epoch} 轮。</translation>
    </message>
    <message>
        <source>The adapter {adapter} was trained on {base_model}, not on {wanted}.</source>
        <translation>适配器 {adapter} 是在 {base_model} 上训练的，不是 {wanted}。</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be read ({error}).</source>
        <translation>无法读取适配器 {name}（{error}）。</translation>
    </message>
    <message>
        <source>The adapter {version} is a parent of {children}.</source>
        <translation>适配器 {version} 是 {children} 的父版本。</translation>
    </message>
    <message>
        <source>The adapter {version} is active.</source>
        <translation>适配器 {version} 正在启用。</translation>
    </message>
    <message>
        <source>The adapter {version} is chosen for merging.</source>
        <translation>适配器 {version} 已被选入合并。</translation>
    </message>
    <message>
        <source>The adapters belong to different base models ({bases}).</source>
        <translation>这些适配器属于不同的基础模型（{bases}）。</translation>
    </message>
    <message>
        <source>The adapters have different ranks ({ranks}).</source>
        <translation>这些适配器的秩不同（{ranks}）。</translation>
    </message>
    <message>
        <source>The adapters have different ranks in some layers.</source>
        <translation>这些适配器在某些层的秩不同。</translation>
    </message>
    <message>
        <source>The adapters were trained on different layers ({field}).</source>
        <translation>这些适配器训练的层不同（{field}）。</translation>
    </message>
    <message>
        <source>The adapters were trained on layers that one adapter cannot name.</source>
        <translation>这些适配器训练的层无法由一个适配器表示。</translation>
    </message>
    <message>
        <source>The adapters were trained with different chat templates.</source>
        <translation>这些适配器是用不同的对话模板训练的。</translation>
    </message>
    <message>
        <source>The adapters were trained with different descriptions ({lengths}).</source>
        <translation>这些适配器训练时的描述不同（{lengths}）。</translation>
    </message>
    <message>
        <source>The answer does not follow its schema ({message}).</source>
        <translation>回答不符合其模式定义（{message}）。</translation>
    </message>
    <message>
        <source>The base model has no module {name}.</source>
        <translation>基础模型没有模块 {name}。</translation>
    </message>
    <message>
        <source>The bundle with {format} is in {folder}.zip.</source>
        <translation>含 {format} 的部署包位于 {folder}.zip。</translation>
    </message>
    <message>
        <source>The call in its output cannot be read ({error}).</source>
        <translation>无法读取其输出中的调用（{error}）。</translation>
    </message>
    <message>
        <source>The column call cannot be read ({error}).</source>
        <translation>call 列无法读取（{error}）。</translation>
    </message>
    <message>
        <source>The column tool says {name}, the column call {calls}.</source>
        <translation>tool 列为 {name}，而 call 列为 {calls}。</translation>
    </message>
    <message>
        <source>The column {heading} says {cell}, which cannot be read as {type}.</source>
        <translation>{heading} 列的内容为 {cell}，无法读取为 {type}。</translation>
    </message>
    <message>
        <source>The columns are question, tool, and one for each parameter, or arguments, or call.</source>
        <translation>列应为 question、tool，以及每个参数一列，或 arguments，或 call。</translation>
    </message>
    <message>
        <source>The columns are {columns}; see resources/templates/tools.csv.</source>
        <translation>列为 {columns}；参见 resources/templates/tools.csv。</translation>
    </message>
    <message>
        <source>The config.json of {repo} cannot be read.</source>
        <translation>无法读取 {repo} 的 config.json。</translation>
    </message>
    <message>
        <source>The data cycle {name} has no accepted examples.</source>
        <translation>数据周期 {name} 没有已接受的示例。</translation>
    </message>
    <message>
        <source>The data cycle {name} has no adapter.</source>
        <translation>数据周期 {name} 没有适配器。</translation>
    </message>
    <message>
        <source>The data cycle {name} is open.</source>
        <translation>数据周期 {name} 正处于打开状态。</translation>
    </message>
    <message>
        <source>The dataset&apos;s lengths could not be measured.</source>
        <translation>无法测量数据集的长度。</translation>
    </message>
    <message>
        <source>The date in its prompts is always {today}.</source>
        <translation>其提示中的日期始终为 {today}。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The files together hold more than {most_nodes:,} nodes.</source>
        <translation>这些文件合计超过 {most_nodes:,} 个节点。</translation>
    </message>
    <message>
        <source>The files together hold more than {most_relations:,} relations.</source>
        <translation>这些文件合计超过 {most_relations:,} 个关系。</translation>
    </message>
    <message>
        <source>The folder {beside} cannot be written ({strerror}).</source>
        <translation>无法写入文件夹 {beside}（{strerror}）。</translation>
    </message>
    <message>
        <source>The grammar of this tool list cannot be used ({get_error}).</source>
        <translation>此工具列表的语法无法使用（{get_error}）。</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory.</source>
        <translation>显存不足。</translation>
    </message>
    <message>
        <source>The image {filename} cannot be read.</source>
        <translation>图片 {filename} 无法读取。</translation>
    </message>
    <message>
        <source>The image {image} cannot be read ({error}).</source>
        <translation>图片 {image} 无法读取（{error}）。</translation>
    </message>
    <message>
        <source>The image {text} cannot be opened.</source>
        <translation>图片 {text} 无法打开。</translation>
    </message>
    <message>
        <source>The image {text} has {size:.0f} MB, more than {largest_image:.0f} MB.</source>
        <translation>图片 {text} 有 {size:.0f} MB，超过 {largest_image:.0f} MB。</translation>
    </message>
    <message>
        <source>The image {text} is an address, and only files are used.</source>
        <translation>图片 {text} 是网址，此处只能使用文件。</translation>
    </message>
    <message>
        <source>The image {text} is not a PNG, JPEG or WebP file.</source>
        <translation>图片 {text} 不是 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>The installed PyTorch ({version}) cannot use the graphics card; install one with CUDA.</source>
        <translation>已安装的 PyTorch（{version}）无法使用显卡；请安装带 CUDA 的版本。</translation>
    </message>
    <message>
        <source>The longest example has {length} tokens, more than the {limit} allowed ({question}).</source>
        <translation>最长的示例有 {length} 个 token，超过允许的 {limit} 个（{question}）。</translation>
    </message>
    <message>
        <source>The loss became {loss} at step {step}.</source>
        <translation>损失在第 {step} 步变为 {loss}。</translation>
    </message>
    <message>
        <source>The merged adapter is kept as {name}.</source>
        <translation>合并后的适配器保存为 {name}。</translation>
    </message>
    <message>
        <source>The method {method} needs equal ranks; choose cat, svd or another that ends in svd.</source>
        <translation>方法 {method} 要求秩相同；请选择 cat、svd 或其他以 svd 结尾的方法。</translation>
    </message>
    <message>
        <source>The model cannot take the question ({error}).</source>
        <translation>模型无法接受该提问（{error}）。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not take the question ({error}).</source>
        <translation>模型的对话模板不接受该提问（{error}）。</translation>
    </message>
    <message>
        <source>The modules chosen cannot be trained ({error}).</source>
        <translation>所选模块无法训练（{error}）。</translation>
    </message>
    <message>
        <source>The node {node} has the type {type} in one file and {other} in another.</source>
        <translation>节点 {node} 在一个文件中的类型是 {type}，在另一个文件中是 {other}。</translation>
    </message>
    <message>
        <source>The process {module} ended without an answer ({problem}).</source>
        <translation>进程 {module} 没有给出回答就结束了（{problem}）。</translation>
    </message>
    <message>
        <source>The processor for images in {folder} cannot be loaded without torchvision ({why}).</source>
        <translation>没有 torchvision，无法加载 {folder} 中的图像处理器（{why}）。</translation>
    </message>
    <message>
        <source>The project has no exported model {model}.</source>
        <translation>项目没有导出的模型 {model}。</translation>
    </message>
    <message>
        <source>The project has no exported model {name}.</source>
        <translation>项目没有导出的模型 {name}。</translation>
    </message>
    <message>
        <source>The project has no test questions.</source>
        <translation>项目没有测试问题。</translation>
    </message>
    <message>
        <source>The project has no tools.</source>
        <translation>项目没有工具。</translation>
    </message>
    <message>
        <source>The project has no trained adapter.</source>
        <translation>项目没有训练好的适配器。</translation>
    </message>
    <message>
        <source>The question and its answer are longer than the model&apos;s context of {context} tokens.</source>
        <translation>提问及其回答超出了模型 {context} 个 token 的上下文长度。</translation>
    </message>
    <message>
        <source>The rule {line} cannot be read ({error}).</source>
        <translation>规则 {line} 无法读取（{error}）。</translation>
    </message>
    <message>
        <source>The rule {line} cannot be read ({problem}).</source>
        <translation>规则 {line} 无法读取（{problem}）。</translation>
    </message>
    <message>
        <source>The rule {line} compares {parameter}, which is a list.</source>
        <translation>规则 {line} 对 {parameter} 进行比较，但它是列表。</translation>
    </message>
    <message>
        <source>The rule {line} is for {tool}, and there is no such tool.</source>
        <translation>规则 {line} 针对 {tool}，但没有这个工具。</translation>
    </message>
    <message>
        <source>The rule {line} is not of the form tool: condition.</source>
        <translation>规则 {line} 不符合 tool: condition（工具: 条件）的形式。</translation>
    </message>
    <message>
        <source>The rule {rule} asks for {count} values.</source>
        <translation>规则 {rule} 要求 {count} 个取值。</translation>
    </message>
    <message>
        <source>The rule {rule} asks for {provider}, which Faker does not have for {locale}.</source>
        <translation>规则 {rule} 要求 {provider}，但 Faker 的 {locale} 没有该类型。</translation>
    </message>
    <message>
        <source>The rule {rule} cannot be read.</source>
        <translation>规则 {rule} 无法读取。</translation>
    </message>
    <message>
        <source>The rule {rule} refers back to a group.</source>
        <translation>规则 {rule} 反向引用了分组。</translation>
    </message>
    <message>
        <source>The rule {rule} repeats something {high} times.</source>
        <translation>规则 {rule} 将某个部分重复 {high} 次。</translation>
    </message>
    <message>
        <source>The rule {rule} takes too long.</source>
        <translation>规则 {rule} 耗时过长。</translation>
    </message>
    <message>
        <source>The safetensors do not conform: {sentence}.</source>
        <translation>safetensors 不一致：{sentence}。</translation>
    </message>
    <message>
        <source>The schema of an answer cannot be used ({problem}).</source>
        <translation>回答的模式定义无法使用（{problem}）。</translation>
    </message>
    <message>
        <source>The setting {setting} has no value.</source>
        <translation>设置 {setting} 没有值。</translation>
    </message>
    <message>
        <source>The speed of {file} could not be measured ({problem}).</source>
        <translation>无法测量 {file} 的速度（{problem}）。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used ({error}).</source>
        <translation>系统的密钥环无法使用（{error}）。</translation>
    </message>
    <message>
        <source>The test questions have changed since the models were measured.</source>
        <translation>自模型测量以来，测试问题已有变动。</translation>
    </message>
    <message>
        <source>The tool group {line} is not understood.</source>
        <translation>无法理解工具组 {line}。</translation>
    </message>
    <message>
        <source>The tool list of {shown} is malformed at {place} ({msg}).</source>
        <translation>{shown} 的工具列表在 {place} 处格式有误（{msg}）。</translation>
    </message>
    <message>
        <source>The tool list of {shown} is not UTF-8 text.</source>
        <translation>{shown} 的工具列表不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The tool list takes {tokens:,} of the {context:,} tokens that {base_model} can read. Short descriptions leave more room and train faster.</source>
        <translation>{base_model} 可读取 {context:,} 个 token，工具列表占用其中 {tokens:,} 个。短描述可以留出更多空间，训练也更快。</translation>
    </message>
    <message>
        <source>The tool list {text} is not understood.</source>
        <translation>无法理解工具列表 {text}。</translation>
    </message>
    <message>
        <source>The tools are in {groups:,} groups, {largest:,} in the largest.</source>
        <translation>工具分为 {groups:,} 组，最大的一组有 {largest:,} 个。</translation>
    </message>
    <message>
        <source>There are no accepted examples.</source>
        <translation>没有已接受的示例。</translation>
    </message>
    <message>
        <source>There is no adapter to merge.</source>
        <translation>没有可合并的适配器。</translation>
    </message>
    <message>
        <source>There is no adapter {name}.</source>
        <translation>没有适配器 {name}。</translation>
    </message>
    <message>
        <source>There is no dataset.</source>
        <translation>没有数据集。</translation>
    </message>
    <message>
        <source>There is no family of chat templates called {name}.</source>
        <translation>没有名为 {name} 的对话模板系列。</translation>
    </message>
    <message>
        <source>There is no graphics card to train on.</source>
        <translation>没有可用于训练的显卡。</translation>
    </message>
    <message>
        <source>There is no language {code}.</source>
        <translation>没有语言 {code}。</translation>
    </message>
    <message>
        <source>There is no llama-server on this machine.</source>
        <translation>本机没有 llama-server。</translation>
    </message>
    <message>
        <source>There is no merged model.</source>
        <translation>没有合并后的模型。</translation>
    </message>
    <message>
        <source>There is no model {name} in {path}.</source>
        <translation>{path} 中没有模型 {name}。</translation>
    </message>
    <message>
        <source>There is no preset {name}.</source>
        <translation>没有预设 {name}。</translation>
    </message>
    <message>
        <source>There is no prompt {name}.</source>
        <translation>没有提示词 {name}。</translation>
    </message>
    <message>
        <source>There is no question to estimate from.</source>
        <translation>没有可用于估算的提问。</translation>
    </message>
    <message>
        <source>There is no question to keep.</source>
        <translation>没有可保留的问题。</translation>
    </message>
    <message>
        <source>There is no question.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>There is no sample {sample}.</source>
        <translation>没有示例 {sample}。</translation>
    </message>
    <message>
        <source>There is no stage {until}.</source>
        <translation>没有阶段 {until}。</translation>
    </message>
    <message>
        <source>There is no tag {value}.</source>
        <translation>没有标签 {value}。</translation>
    </message>
    <message>
        <source>There is no tool group {unknown}.</source>
        <translation>没有工具组 {unknown}。</translation>
    </message>
    <message>
        <source>There is no trained adapter.</source>
        <translation>没有训练好的适配器。</translation>
    </message>
    <message>
        <source>There is no vLLM in {parent}.</source>
        <translation>{parent} 中没有 vLLM。</translation>
    </message>
    <message>
        <source>There was not enough memory for the question.</source>
        <translation>内存不足，无法处理该提问。</translation>
    </message>
    <message>
        <source>There was not enough memory for this training.</source>
        <translation>内存不足以进行这次训练。</translation>
    </message>
    <message>
        <source>There was not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template cannot show the tool {name} ({why}).</source>
        <translation>此基础模型的对话模板无法显示工具 {name}（{why}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not put the question in one place.</source>
        <translation>此基础模型的对话模板没有把问题放在同一位置。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template ignores tools (it leaves out {missing}).</source>
        <translation>此基础模型的对话模板忽略工具（遗漏了 {missing}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template leaves out the question.</source>
        <translation>此基础模型的对话模板遗漏了问题。</translation>
    </message>
    <message>
        <source>This entry of the list is not a JSON object.</source>
        <translation>列表中的这一项不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This graphics card does not compute with bfloat16; training computes with float16 and scales the losses.</source>
        <translation>这块显卡不支持 bfloat16 计算；训练以 float16 计算并缩放损失。</translation>
    </message>
    <message>
        <source>This graphics card only emulates bfloat16, which is slow; with the precision auto it computes with float16.</source>
        <translation>这块显卡只能模拟 bfloat16，速度慢；precision 设为 auto 时用 float16 计算。</translation>
    </message>
    <message>
        <source>This machine&apos;s hardware could not be read.</source>
        <translation>无法读取本机的硬件信息。</translation>
    </message>
    <message>
        <source>Tokens per row</source>
        <translation>每行 token 数</translation>
    </message>
    <message>
        <source>Tool groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools in the rows</source>
        <translation>行中的工具</translation>
    </message>
    <message>
        <source>Tools shown</source>
        <translation>显示的工具</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Train again with &apos;embedded&apos;, or copy the folder {folder} from the machine where it was trained into {models_folder}.</source>
        <translation>请用 &apos;embedded&apos; 重新训练，或从训练所用的机器上将文件夹 {folder} 复制到 {models_folder}。</translation>
    </message>
    <message>
        <source>Train it as plain LoRA.</source>
        <translation>请用普通 LoRA 训练。</translation>
    </message>
    <message>
        <source>Train it without that layer.</source>
        <translation>请在训练时去掉该层。</translation>
    </message>
    <message>
        <source>Train one on other data first.</source>
        <translation>请先用其他数据训练一个。</translation>
    </message>
    <message>
        <source>Train or import one first.</source>
        <translation>请先训练或导入一个。</translation>
    </message>
    <message>
        <source>Train with {how}, which needs about {gib:.1f} GiB (change the settings {changed}), and run again.</source>
        <translation>请改用{how}，约需 {gib:.1f} GiB（更改设置 {changed}），然后重新运行。</translation>
    </message>
    <message>
        <source>Trained modules</source>
        <translation>训练的模块</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training with float16 needs a graphics card.</source>
        <translation>用 float16 训练需要显卡。</translation>
    </message>
    <message>
        <source>Try a newer llama-server.</source>
        <translation>请试用较新的 llama-server。</translation>
    </message>
    <message>
        <source>Try a smaller format.</source>
        <translation>请尝试更小的格式。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>Adaptool&apos;s own: the defaults of the settings.</source>
        <translation>Adaptool 自有：各项设置的默认值。</translation>
    </message>
    <message>
        <source>Another program uses the port {port}.</source>
        <translation>另一个程序正在使用端口 {port}。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Check the network and the proxy, or set another server.</source>
        <translation>请检查网络和代理，或设置另一台服务器。</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>请选择其他端口。</translation>
    </message>
    <message>
        <source>Enterprise paper</source>
        <translation>企业论文</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>No test question for: {without}{more}</source>
        <translation>以下工具没有测试问题：{without}{more}</translation>
    </message>
    <message>
        <source>Not measured: the project has no test questions.</source>
        <translation>未测量：项目没有测试问题。</translation>
    </message>
    <message>
        <source>RouteNator paper</source>
        <translation>RouteNator 论文</translation>
    </message>
    <message>
        <source>Shorten it to {longest:,}.</source>
        <translation>请缩短到 {longest:,} 个字符。</translation>
    </message>
    <message>
        <source>Start it, or check its address.</source>
        <translation>请启动它，或检查其地址。</translation>
    </message>
    <message>
        <source>The adapter {row} was never active.</source>
        <translation>适配器 {row} 从未启用过。</translation>
    </message>
    <message>
        <source>There is no exported file {model}.</source>
        <translation>没有导出的文件 {model}。</translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation>请先训练一个模型。</translation>
    </message>
    <message>
        <source>Two test questions have the id {twice}.</source>
        <translation>有两个测试问题的 id 均为 {twice}。</translation>
    </message>
    <message>
        <source>Type one first.</source>
        <translation>请先输入一个。</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>请输入一个。</translation>
    </message>
    <message>
        <source>Type or paste it.</source>
        <translation>请输入或粘贴。</translation>
    </message>
    <message>
        <source>Unnatural questions</source>
        <translation>不自然的问题</translation>
    </message>
    <message>
        <source>Use letters, [A-Z], {2,4}, (a|b) and ?.</source>
        <translation>请使用字母、[A-Z]、{2,4}、(a|b) 和 ?。</translation>
    </message>
    <message>
        <source>Use one of {types}.</source>
        <translation>请使用以下之一：{types}。</translation>
    </message>
    <message>
        <source>Use the answer file that belongs to these questions.</source>
        <translation>请使用与这些问题配套的答案文件。</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dashes and underscores.</source>
        <translation>请使用最多 40 个字母、数字、连字符和下划线。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Value lists</source>
        <translation>取值列表</translation>
    </message>
    <message>
        <source>Values kept for tests</source>
        <translation>留作测试的取值</translation>
    </message>
    <message>
        <source>Values that only you can give</source>
        <translation>只有您能提供的值</translation>
    </message>
    <message>
        <source>Wait for it to end or close it.</source>
        <translation>请等待其结束，或将其关闭。</translation>
    </message>
    <message>
        <source>Wait for it to end or stop it first.</source>
        <translation>请等待其结束，或先将其停止。</translation>
    </message>
    <message>
        <source>Wait for it to end.</source>
        <translation>请等待其结束。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Why their questions were rejected: {tools}</source>
        <translation>它们的问题被拒绝的原因：{tools}</translation>
    </message>
    <message>
        <source>Worse for: {tools}.</source>
        <translation>变差的工具：{tools}。</translation>
    </message>
    <message>
        <source>Write &quot;answers&quot;: [{tool: {parameter: [accepted values]}}].</source>
        <translation>请写成 &quot;answers&quot;: [{tool: {parameter: [accepted values]}}]。</translation>
    </message>
    <message>
        <source>Write &quot;calls&quot;: [{&quot;name&quot;: ..., &quot;arguments&quot;: {...}}].</source>
        <translation>请写成 &quot;calls&quot;: [{&quot;name&quot;: ..., &quot;arguments&quot;: {...}}]。</translation>
    </message>
    <message>
        <source>Write &quot;id&quot;: &quot;multiple_7&quot;.</source>
        <translation>请写成 &quot;id&quot;: &quot;multiple_7&quot;。</translation>
    </message>
    <message>
        <source>Write &quot;question&quot;: &quot;...&quot;.</source>
        <translation>请写成 &quot;question&quot;: &quot;...&quot;。</translation>
    </message>
    <message>
        <source>Write &quot;word&quot; in {parameter}.</source>
        <translation>请写成 &quot;word&quot; in {parameter}。</translation>
    </message>
    <message>
        <source>Write [{&quot;id&quot;: ..., &quot;title&quot;: ..., &quot;keywords&quot;: [...]}].</source>
        <translation>请写成 [{&quot;id&quot;: ..., &quot;title&quot;: ..., &quot;keywords&quot;: [...]}]。</translation>
    </message>
    <message>
        <source>Write [{table}.{name}] with kind and model.</source>
        <translation>请写成 [{table}.{name}]，并包含 kind 和 model。</translation>
    </message>
    <message>
        <source>Write a name and patterns, such as billing = invoice_*, charge_*.</source>
        <translation>请写名称和模式，例如 billing = invoice_*, charge_*。</translation>
    </message>
    <message>
        <source>Write a number of words.</source>
        <translation>请写词数。</translation>
    </message>
    <message>
        <source>Write a share, a percentage or a count.</source>
        <translation>请写占比、百分比或数量。</translation>
    </message>
    <message>
        <source>Write at least one that is above 0.</source>
        <translation>请至少写一个大于 0 的值。</translation>
    </message>
    <message>
        <source>Write it as http://HOST:PORT/PATH, without spaces.</source>
        <translation>请写成 http://HOST:PORT/PATH 的形式，不含空格。</translation>
    </message>
    <message>
        <source>Write it like 0.5.</source>
        <translation>请写成 0.5 这样。</translation>
    </message>
    <message>
        <source>Write it like Qwen/Qwen2.5-Coder-0.5B-Instruct.</source>
        <translation>请写成类似 Qwen/Qwen2.5-Coder-0.5B-Instruct 的形式。</translation>
    </message>
    <message>
        <source>Write it like employee = faker name de_DE x 300.</source>
        <translation>请写成 employee = faker name de_DE x 300 这样的形式。</translation>
    </message>
    <message>
        <source>Write it like project_code = pattern PRJ-[0-9]{4} x 300, or like employee = faker name de_DE.</source>
        <translation>请写成 project_code = pattern PRJ-[0-9]{4} x 300 或 employee = faker name de_DE 这样的形式。</translation>
    </message>
    <message>
        <source>Write it like templates=3.</source>
        <translation>请写成 templates=3 这样的形式。</translation>
    </message>
    <message>
        <source>Write it like vision=true.</source>
        <translation>请写成 vision=true 这样的形式。</translation>
    </message>
    <message>
        <source>Write its name in the column tool.</source>
        <translation>请在 tool 列中写上它的名称。</translation>
    </message>
    <message>
        <source>Write lines {&quot;question&quot;: ..., &quot;calls&quot;: [...]}, a spreadsheet, ShareGPT conversations, OpenAI messages or Alpaca.</source>
        <translation>请提供 {&quot;question&quot;: ..., &quot;calls&quot;: [...]} 形式的行、电子表格、ShareGPT 对话、OpenAI 消息或 Alpaca。</translation>
    </message>
    <message>
        <source>Write one for each fifth of the question.</source>
        <translation>请为问题的每个五分之一各写一个占比。</translation>
    </message>
    <message>
        <source>Write text, integer, number, yes/no, date or list.</source>
        <translation>请写 text、integer、number、yes/no、date 或 list。</translation>
    </message>
    <message>
        <source>Write the memory of each in GiB, such as 24,24 or 4x24 or &apos;2x80 H100&apos;.</source>
        <translation>请写出每张的显存（GiB），例如 24,24 或 4x24 或 &apos;2x80 H100&apos;。</translation>
    </message>
    <message>
        <source>Write the operation as an object.</source>
        <translation>请将操作写成对象。</translation>
    </message>
    <message>
        <source>Write the schema out in place.</source>
        <translation>请在原处写出完整的 schema。</translation>
    </message>
    <message>
        <source>Write them as a JSON Schema.</source>
        <translation>请把它们写成 JSON Schema。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>请写 yes 或 no。</translation>
    </message>
    <message>
        <source>Write {&quot;tools&quot;: {&quot;Search&quot;: 0.7, ...}, ...}.</source>
        <translation>请写成 {&quot;tools&quot;: {&quot;Search&quot;: 0.7, ...}, ...}。</translation>
    </message>
    <message>
        <source>Write {&quot;type&quot;: ...}.</source>
        <translation>请写成 {&quot;type&quot;: ...}。</translation>
    </message>
    <message>
        <source>Write {lengths} with a share, such as long=2.</source>
        <translation>请为 {lengths} 写出份额，例如 long=2。</translation>
    </message>
    <message>
        <source>Write {method: operation}.</source>
        <translation>请写成 {method: operation}。</translation>
    </message>
    <message>
        <source>Write {name: schema}.</source>
        <translation>请写成 {name: schema}。</translation>
    </message>
    <message>
        <source>Write {name: what belongs to it}.</source>
        <translation>请写成 {name: what belongs to it}。</translation>
    </message>
    <message>
        <source>Write {parameter: [values]}.</source>
        <translation>请写成 {parameter: [values]}。</translation>
    </message>
    <message>
        <source>Write {path: {method: operation}}.</source>
        <translation>请写成 {path: {method: operation}}。</translation>
    </message>
    <message>
        <source>Write, for example, &quot;Generate: gentech == true&quot;.</source>
        <translation>请写成例如 &quot;Generate: gentech == true&quot;。</translation>
    </message>
    <message>
        <source>Yadav et al. 2023, arXiv 2306.01708</source>
        <translation>Yadav 等 2023，arXiv 2306.01708</translation>
    </message>
    <message>
        <source>Yu et al. 2024, arXiv 2311.03099</source>
        <translation>Yu 等 2024，arXiv 2311.03099</translation>
    </message>
    <message>
        <source>Yu et al. 2024, arXiv 2311.03099, with the election of Yadav et al. 2023, arXiv 2306.01708</source>
        <translation>Yu 等 2024，arXiv 2311.03099；符号表决取自 Yadav 等 2023，arXiv 2306.01708</translation>
    </message>
    <message>
        <source>ZeRO-3 needs the package deepspeed, which is not installed.</source>
        <translation>ZeRO-3 需要 deepspeed 包，但未安装。</translation>
    </message>
    <message>
        <source>a call has both arguments and parameters</source>
        <translation>调用同时有 arguments 和 parameters</translation>
    </message>
    <message>
        <source>a call has neither arguments nor parameters</source>
        <translation>调用既没有 arguments 也没有 parameters</translation>
    </message>
    <message>
        <source>a call needs a name</source>
        <translation>调用需要名称</translation>
    </message>
    <message>
        <source>a key is missing at character {at}</source>
        <translation>第 {at} 个字符处缺少键</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number or a character is broken</source>
        <translation>有损坏的数字或字符</translation>
    </message>
    <message>
        <source>a placeholder</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>a placeholder ({found})</source>
        <translation>占位符（{found}）</translation>
    </message>
    <message>
        <source>a refusal</source>
        <translation>拒绝回答的话</translation>
    </message>
    <message>
        <source>a schema is not an object.</source>
        <translation>模式不是对象。</translation>
    </message>
    <message>
        <source>a second time</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>a value is missing at character {at}</source>
        <translation>第 {at} 个字符处缺少值</translation>
    </message>
    <message>
        <source>about {hours:.1f} hours</source>
        <translation>约 {hours:.1f} 小时</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {seconds} seconds</source>
        <translation>约 {seconds} 秒</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>adamw</source>
        <translation>adamw</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>adapters</source>
        <translation>个适配器</translation>
    </message>
    <message>
        <source>address of the server, such as http://127.0.0.1:8000/v1</source>
        <translation>服务器地址，例如 http://127.0.0.1:8000/v1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>alpaca</source>
        <translation>alpaca</translation>
    </message>
    <message>
        <source>an argument is not a plain value</source>
        <translation>有参数不是普通的值</translation>
    </message>
    <message>
        <source>an echo of the prompt</source>
        <translation>重复了提示词</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>以及另外 {more} 处</translation>
    </message>
    <message>
        <source>arguments are not an object</source>
        <translation>参数不是对象</translation>
    </message>
    <message>
        <source>arguments without names</source>
        <translation>有参数没有名称</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>与训练时一致</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>auto: on a graphics card the faster of the two for shared rows; sdpa: torch&apos;s own; flex: FlexAttention</source>
        <translation>auto：在显卡上对共享行取两者中较快的；sdpa：torch 自带；flex：FlexAttention</translation>
    </message>
    <message>
        <source>base model in 16 bit</source>
        <translation>16 位基础模型</translation>
    </message>
    <message>
        <source>base model in 32 bit</source>
        <translation>32 位基础模型</translation>
    </message>
    <message>
        <source>base model in 4 bit (NF4)</source>
        <translation>4 位基础模型（NF4）</translation>
    </message>
    <message>
        <source>base model in 8 bit</source>
        <translation>8 位基础模型</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最好的一轮</translation>
    </message>
    <message>
        <source>bfcl</source>
        <translation>bfcl</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>breadcrumbs</source>
        <translation>breadcrumbs</translation>
    </message>
    <message>
        <source>breadcrumbs_svd</source>
        <translation>breadcrumbs_svd</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>call does not conform</source>
        <translation>调用不符合定义</translation>
    </message>
    <message>
        <source>called {given} instead of {wanted}</source>
        <translation>调用了 {given}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>calls that do not fit</source>
        <translation>不符合要求的调用</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>cannot be read as {form} ({name})</source>
        <translation>无法按 {form} 读取（{name}）</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>cat</translation>
    </message>
    <message>
        <source>chosen folder</source>
        <translation>选定的文件夹</translation>
    </message>
    <message>
        <source>cmake built no llama-server.</source>
        <translation>cmake 没有构建出 llama-server。</translation>
    </message>
    <message>
        <source>cmake is not installed, which building llama-server needs.</source>
        <translation>未安装 cmake，构建 llama-server 需要它。</translation>
    </message>
    <message>
        <source>code that is not executed</source>
        <translation>不会执行的代码</translation>
    </message>
    <message>
        <source>computed in float16</source>
        <translation>以 float16 计算</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份</translation>
    </message>
    <message>
        <source>copies of each human question in other words</source>
        <translation>每个人工问题换用其他措辞的副本数</translation>
    </message>
    <message>
        <source>copies of each human question with other values</source>
        <translation>每个人工问题换用其他取值的副本数</translation>
    </message>
    <message>
        <source>copies of each question of a language model in other words</source>
        <translation>语言模型每个问题的换说法副本数</translation>
    </message>
    <message>
        <source>copies of each question of a language model with other values</source>
        <translation>语言模型每个问题换用其他取值的副本数</translation>
    </message>
    <message>
        <source>copies of the model that vLLM runs side by side</source>
        <translation>vLLM 并行运行的模型副本数</translation>
    </message>
    <message>
        <source>csv</source>
        <translation>csv</translation>
    </message>
    <message>
        <source>dare_linear</source>
        <translation>dare_linear</translation>
    </message>
    <message>
        <source>dare_linear_svd</source>
        <translation>dare_linear_svd</translation>
    </message>
    <message>
        <source>dare_ties</source>
        <translation>dare_ties</translation>
    </message>
    <message>
        <source>dare_ties_svd</source>
        <translation>dare_ties_svd</translation>
    </message>
    <message>
        <source>dates: &apos;{form}&apos; is not a format of year, month and day</source>
        <translation>dates：&apos;{form}&apos; 不是年、月、日的格式</translation>
    </message>
    <message>
        <source>ddp</source>
        <translation>ddp</translation>
    </message>
    <message>
        <source>della</source>
        <translation>della</translation>
    </message>
    <message>
        <source>della_svd</source>
        <translation>della_svd</translation>
    </message>
    <message>
        <source>densities to try, for the methods that drop entries</source>
        <translation>要尝试的密度，用于舍去元素的方法</translation>
    </message>
    <message>
        <source>density {density:g}</source>
        <translation>密度 {density:g}</translation>
    </message>
    <message>
        <source>dequantised</source>
        <translation>反量化</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>已下载</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>人工编辑</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>embedded（内置）</translation>
    </message>
    <message>
        <source>empty question</source>
        <translation>空问题</translation>
    </message>
    <message>
        <source>en</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>服务器（endpoint）</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>error introduction</source>
        <translation>引入错误</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>条示例</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>退出代码 {code}</translation>
    </message>
    <message>
        <source>f16</source>
        <translation>f16</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>项数据</translation>
    </message>
    <message>
        <source>files of held-out questions with accepted answers: JSONL, CSV, XLSX, or question files of BFCL</source>
        <translation>留作测试的问题及其可接受答案的文件：JSONL、CSV、XLSX 或 BFCL 的问题文件</translation>
    </message>
    <message>
        <source>files of human questions with their calls: JSONL, CSV, XLSX, ShareGPT, OpenAI messages, Alpaca</source>
        <translation>人工问题及其调用的文件：JSONL、CSV、XLSX、ShareGPT、OpenAI 消息、Alpaca</translation>
    </message>
    <message>
        <source>files of real questions with their calls, from which the statistics are computed</source>
        <translation>真实问题及其调用的文件，用于计算统计数据</translation>
    </message>
    <message>
        <source>files with tool definitions, relative to the project</source>
        <translation>工具定义文件，路径相对于项目</translation>
    </message>
    <message>
        <source>finished early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>flex</source>
        <translation>flex</translation>
    </message>
    <message>
        <source>float16</source>
        <translation>float16</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>frames: &apos;{frame}&apos; does not name each of its slots once (there are: {slots})</source>
        <translation>frames：&apos;{frame}&apos; 没有把每个空位各写一次（有：{slots}）</translation>
    </message>
    <message>
        <source>frames: &apos;{frame}&apos; has other slots than &apos;{group}&apos;</source>
        <translation>frames：&apos;{frame}&apos; 的空位与 &apos;{group}&apos; 不同</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>fsdp</source>
        <translation>fsdp</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <source>function {number}</source>
        <translation>函数 {number}</translation>
    </message>
    <message>
        <source>gguf</source>
        <translation>GGUF 文件（gguf）</translation>
    </message>
    <message>
        <source>good at calls; for a small card or an edge device</source>
        <translation>擅长调用；适合小显卡或边缘设备</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>graphics cards of each machine, or processes on the CPU, that train together; 0 for all cards</source>
        <translation>每台机器上一起训练的显卡数，或 CPU 上的进程数；0 表示所有显卡</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>取最可能者</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>how often a question is asked again after a failure</source>
        <translation>失败后重新提问的次数</translation>
    </message>
    <message>
        <source>how often an optional parameter is mentioned</source>
        <translation>提及可选参数的频率</translation>
    </message>
    <message>
        <source>how the methods with ties elect a sign: by the sum of the entries, or by their number</source>
        <translation>含 ties 的方法如何选出符号：按元素之和，或按元素个数</translation>
    </message>
    <message>
        <source>how the tools are described to the model</source>
        <translation>向模型描述工具的方式</translation>
    </message>
    <message>
        <source>how the tools are described to the models</source>
        <translation>向各模型描述工具的方式</translation>
    </message>
    <message>
        <source>human</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>imported from</source>
        <translation>导入自</translation>
    </message>
    <message>
        <source>in 16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>in 4 bit (NF4)</source>
        <translation>4 位（NF4）</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>is not a setting (there are: {known})</source>
        <translation>不是设置项（有：{known}）</translation>
    </message>
    <message>
        <source>it answers with {kind}</source>
        <translation>它的回答是 {kind}</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>它是只读的</translation>
    </message>
    <message>
        <source>it is too deep or too large</source>
        <translation>它太深或太大</translation>
    </message>
    <message>
        <source>it needs at least {count} items</source>
        <translation>它至少需要 {count} 项</translation>
    </message>
    <message>
        <source>it refers to another document ({reference}).</source>
        <translation>它引用了另一个文档（{reference}）。</translation>
    </message>
    <message>
        <source>it took more than {timeout:g} seconds</source>
        <translation>用时超过 {timeout:g} 秒</translation>
    </message>
    <message>
        <source>it trains biases</source>
        <translation>它训练了偏置</translation>
    </message>
    <message>
        <source>its answer is not JSON-RPC</source>
        <translation>它的回答不是 JSON-RPC</translation>
    </message>
    <message>
        <source>its answer to the handshake is malformed</source>
        <translation>它对握手的回答格式有误</translation>
    </message>
    <message>
        <source>its member {key} is not declared</source>
        <translation>它的成员 {key} 没有声明</translation>
    </message>
    <message>
        <source>its parameters are a list; each entry is read as a parameter.</source>
        <translation>它的参数是一个列表；每一项按一个参数读取。</translation>
    </message>
    <message>
        <source>its schema is nested too deeply.</source>
        <translation>它的模式嵌套太深。</translation>
    </message>
    <message>
        <source>its type is read as object.</source>
        <translation>它的类型按 object 理解。</translation>
    </message>
    <message>
        <source>its type {kind} is read as {right}.</source>
        <translation>它的类型 {kind} 按 {right} 理解。</translation>
    </message>
    <message>
        <source>its type {kind} is read as {type}.</source>
        <translation>它的类型 {kind} 按 {type} 理解。</translation>
    </message>
    <message>
        <source>judged wrong</source>
        <translation>被评判为错误</translation>
    </message>
    <message>
        <source>language of the questions; auto: that of each question</source>
        <translation>问题的语言；auto：与各问题相同</translation>
    </message>
    <message>
        <source>layer replication</source>
        <translation>层复制</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>layers computed again</source>
        <translation>各层重新计算</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>llama-server answered {status_code} for {file} ({answer}).</source>
        <translation>llama-server 对 {file} 回答了 {status_code}（{answer}）。</translation>
    </message>
    <message>
        <source>llama-server could not be built ({problem}).</source>
        <translation>无法构建 llama-server（{problem}）。</translation>
    </message>
    <message>
        <source>llama-server did not answer for {file} ({error}).</source>
        <translation>llama-server 对 {file} 没有回答（{error}）。</translation>
    </message>
    <message>
        <source>llama-server did not start with {file} ({how_it_ended}).</source>
        <translation>llama-server 未能以 {file} 启动（{how_it_ended}）。</translation>
    </message>
    <message>
        <source>llama-server did not start within {longest_start:.0f} seconds.</source>
        <translation>llama-server 未能在 {longest_start:.0f} 秒内启动。</translation>
    </message>
    <message>
        <source>llama.cpp cannot load {file} ({error}).</source>
        <translation>llama.cpp 无法加载 {file}（{error}）。</translation>
    </message>
    <message>
        <source>llama.cpp cannot read {file} ({error}).</source>
        <translation>llama.cpp 无法读取 {file}（{error}）。</translation>
    </message>
    <message>
        <source>llama.cpp could not compute the next tokens (code {code}).</source>
        <translation>llama.cpp 无法计算后续 token（代码 {code}）。</translation>
    </message>
    <message>
        <source>llama.cpp could not write {target} ({problem}).</source>
        <translation>llama.cpp 无法写出 {target}（{problem}）。</translation>
    </message>
    <message>
        <source>llama.cpp does not write the number format {name}.</source>
        <translation>llama.cpp 不支持写出数值格式 {name}。</translation>
    </message>
    <message>
        <source>llama.cpp failed on the question ({error}).</source>
        <translation>llama.cpp 处理该提问时失败（{error}）。</translation>
    </message>
    <message>
        <source>llama.cpp puts {text} before the prompt {again}</source>
        <translation>llama.cpp 在提示词前{again}加上 {text}</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s archive is not in {cache_folder}.</source>
        <translation>{cache_folder} 中没有 llama.cpp 的归档。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s converter failed ({problem}).</source>
        <translation>llama.cpp 的转换程序失败（{problem}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s converters are not in {folder}.</source>
        <translation>{folder} 中没有 llama.cpp 的转换程序。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s runtime cannot use the file&apos;s chat template ({error})</source>
        <translation>llama.cpp 无法使用文件的对话模板（{error}）</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server answered {status_code} for {file} ({answer}).</source>
        <translation>llama.cpp 的服务器对 {file} 返回 {status_code}（{answer}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server did not start with {file} (exit code {returncode}).</source>
        <translation>llama.cpp 的服务器未能用 {file} 启动（退出代码 {returncode}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server did not start within {longest_start:.0f} seconds.</source>
        <translation>llama.cpp 的服务器未能在 {longest_start:.0f} 秒内启动。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>loss or one layer&apos;s backward</source>
        <translation>损失或单层反向计算</translation>
    </message>
    <message>
        <source>lost values</source>
        <translation>丢失了值</translation>
    </message>
    <message>
        <source>machines that train together</source>
        <translation>一起训练的机器数</translation>
    </message>
    <message>
        <source>made for calls in companies; in twelve languages, reads long tool lists</source>
        <translation>为企业中的调用而设计；支持十二种语言，能读长的工具列表</translation>
    </message>
    <message>
        <source>made for calls on small devices; in twelve languages</source>
        <translation>为小型设备上的调用而设计；支持十二种语言</translation>
    </message>
    <message>
        <source>magnitude_prune</source>
        <translation>magnitude_prune</translation>
    </message>
    <message>
        <source>magnitude_prune_svd</source>
        <translation>magnitude_prune_svd</translation>
    </message>
    <message>
        <source>matrices</source>
        <translation>矩阵数</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并的</translation>
    </message>
    <message>
        <source>methods to try</source>
        <translation>要尝试的方法</translation>
    </message>
    <message>
        <source>more than {deepest} lists and objects inside each other</source>
        <translation>列表和对象的嵌套超过 {deepest} 层</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>near duplicate</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>最接近</translation>
    </message>
    <message>
        <source>neither number nor text at character {start}</source>
        <translation>第 {start} 个字符处既不是数字也不是文本</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>nf4</source>
        <translation>nf4</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>no arguments</source>
        <translation>没有参数</translation>
    </message>
    <message>
        <source>no asset has an image</source>
        <translation>没有素材带有图片</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>没有调用</translation>
    </message>
    <message>
        <source>no call after {tag}</source>
        <translation>{tag} 之后没有调用</translation>
    </message>
    <message>
        <source>no call:name{{ after {begin}</source>
        <translation>{begin} 之后没有 call:name{{</translation>
    </message>
    <message>
        <source>no list of calls</source>
        <translation>不是调用的列表</translation>
    </message>
    <message>
        <source>no longer in the files</source>
        <translation>文件中已不存在</translation>
    </message>
    <message>
        <source>no name and [ARGS] after {open}</source>
        <translation>{open} 之后没有名称和 [ARGS]</translation>
    </message>
    <message>
        <source>no name.</source>
        <translation>没有名称。</translation>
    </message>
    <message>
        <source>no question written</source>
        <translation>未写出问题</translation>
    </message>
    <message>
        <source>no recorded questions are given</source>
        <translation>没有提供已记录的问题</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>没有工具</translation>
    </message>
    <message>
        <source>no tool is named.</source>
        <translation>未指明工具。</translation>
    </message>
    <message>
        <source>no tool takes a free text</source>
        <translation>没有工具接受自由文本</translation>
    </message>
    <message>
        <source>no value can be made up</source>
        <translation>无法编造值</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>没有权重</translation>
    </message>
    <message>
        <source>no {weights}</source>
        <translation>没有 {weights}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none yet; open a cycle before you add questions</source>
        <translation>还没有；请先打开一个周期，再添加问题</translation>
    </message>
    <message>
        <source>none; train one first</source>
        <translation>无；请先训练一个</translation>
    </message>
    <message>
        <source>norm ratio</source>
        <translation>范数比</translation>
    </message>
    <message>
        <source>not JSON: something follows at character {at}</source>
        <translation>不是 JSON：第 {at} 个字符处还有内容</translation>
    </message>
    <message>
        <source>not JSON: something follows at character {end}</source>
        <translation>不是 JSON：第 {end} 个字符处还有内容</translation>
    </message>
    <message>
        <source>not JSON: {problem} at character {pos}</source>
        <translation>不是 JSON：第 {pos} 个字符处 {problem}</translation>
    </message>
    <message>
        <source>not an object.</source>
        <translation>不是对象。</translation>
    </message>
    <message>
        <source>not labelled yet</source>
        <translation>尚未标注</translation>
    </message>
    <message>
        <source>not valid JSON Schema at {where} ({message}).</source>
        <translation>{where} 处不是有效的 JSON Schema（{message}）。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么也没有</translation>
    </message>
    <message>
        <source>nothing but values</source>
        <translation>只有值</translation>
    </message>
    <message>
        <source>nothing was answered</source>
        <translation>没有回答任何内容</translation>
    </message>
    <message>
        <source>number format of the merged model; auto: float32 below a billion parameters</source>
        <translation>合并后模型的数值格式；自动：参数量不足十亿时用 float32</translation>
    </message>
    <message>
        <source>number formats of the GGUF files, such as f16, bf16, q8_0, q6_k, q5_k_m, q4_k_m, q4_0, iq4_nl</source>
        <translation>GGUF 文件的数值格式，例如 f16、bf16、q8_0、q6_k、q5_k_m、q4_k_m、q4_0、iq4_nl</translation>
    </message>
    <message>
        <source>one</source>
        <translation>单个</translation>
    </message>
    <message>
        <source>one card</source>
        <translation>一张显卡</translation>
    </message>
    <message>
        <source>only pickled weights</source>
        <translation>只有 pickle 权重</translation>
    </message>
    <message>
        <source>openai</source>
        <translation>openai</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>page {number}, tool {place}</source>
        <translation>第 {number} 页，工具 {place}</translation>
    </message>
    <message>
        <source>paged_adamw_8bit</source>
        <translation>paged_adamw_8bit</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>如论文</translation>
    </message>
    <message>
        <source>parameter {name}: not a JSON Schema object.</source>
        <translation>参数 {name}：不是 JSON Schema 对象。</translation>
    </message>
    <message>
        <source>parameter {name}: the enum lists no values.</source>
        <translation>参数 {name}：枚举没有列出值。</translation>
    </message>
    <message>
        <source>parameter {name}: unknown type {kind}.</source>
        <translation>参数 {name}：未知的类型 {kind}。</translation>
    </message>
    <message>
        <source>parameter {name}: {error}</source>
        <translation>参数 {name}：{error}</translation>
    </message>
    <message>
        <source>parameter {number}: it has no &quot;name&quot; or no &quot;in&quot;.</source>
        <translation>参数 {number}：没有“name”或“in”。</translation>
    </message>
    <message>
        <source>parameter {where}: refers to another document.</source>
        <translation>参数 {where}：引用了另一个文档。</translation>
    </message>
    <message>
        <source>parameters that are no layers</source>
        <translation>不属于层的参数</translation>
    </message>
    <message>
        <source>parameters whose accuracy is measured, such as content_type or Search.content_type</source>
        <translation>要测量准确率的参数，例如 content_type 或 Search.content_type</translation>
    </message>
    <message>
        <source>parameters whose similarity to the accepted text is measured, such as prompt</source>
        <translation>要测量与可接受文本相似度的参数，例如 prompt</translation>
    </message>
    <message>
        <source>passes over the data</source>
        <translation>遍历数据的次数</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>peak learning rate</source>
        <translation>学习率峰值</translation>
    </message>
    <message>
        <source>port on which vLLM is started, 0 for a free one</source>
        <translation>启动 vLLM 的端口，0 表示任一空闲端口</translation>
    </message>
    <message>
        <source>prefixes</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>probe of shared rows</source>
        <translation>共享行的试探</translation>
    </message>
    <message>
        <source>q4_0</source>
        <translation>q4_0</translation>
    </message>
    <message>
        <source>q8_0</source>
        <translation>q8_0</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>个问题</translation>
    </message>
    <message>
        <source>questions asked at once</source>
        <translation>同时提出的问题数</translation>
    </message>
    <message>
        <source>questions by {strategy}</source>
        <translation>个问题（{strategy}）</translation>
    </message>
    <message>
        <source>questions that share one tool list in a row</source>
        <translation>一行中共用同一工具列表的问题数</translation>
    </message>
    <message>
        <source>questions to {model}</source>
        <translation>个问题（{model}）</translation>
    </message>
    <message>
        <source>random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>refers to another document.</source>
        <translation>引用了另一个文档。</translation>
    </message>
    <message>
        <source>rejected by hand</source>
        <translation>人工拒绝</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>rewriting</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>零头</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>rows before each update (gradient accumulation)</source>
        <translation>每次更新前处理的行数（梯度累积）</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>same meaning</source>
        <translation>含义相同</translation>
    </message>
    <message>
        <source>scale the update by alpha / square root of rank (rsLoRA), for high ranks</source>
        <translation>按 alpha / 秩的平方根缩放更新（rsLoRA），适合高秩</translation>
    </message>
    <message>
        <source>schema {number}</source>
        <translation>模式 {number}</translation>
    </message>
    <message>
        <source>sdpa</source>
        <translation>sdpa</translation>
    </message>
    <message>
        <source>send questions and tool definitions to a server on another machine</source>
        <translation>将问题和工具定义发送到另一台机器上的服务器</translation>
    </message>
    <message>
        <source>settings of {name}</source>
        <translation>{name} 的设置</translation>
    </message>
    <message>
        <source>settings of {stage}</source>
        <translation>{stage} 的设置</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>share of each GPU&apos;s memory that vLLM may take</source>
        <translation>vLLM 可占用的每块 GPU 显存比例</translation>
    </message>
    <message>
        <source>share of questions that need two or more calls</source>
        <translation>需要两个或更多调用的问题所占比例</translation>
    </message>
    <message>
        <source>shared rows</source>
        <translation>共享行</translation>
    </message>
    <message>
        <source>sharegpt</source>
        <translation>sharegpt</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>signal {signal}</source>
        <translation>信号 {signal}</translation>
    </message>
    <message>
        <source>simplification</source>
        <translation>简化</translation>
    </message>
    <message>
        <source>slerp</source>
        <translation>slerp</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps between checkpoints</source>
        <translation>检查点之间的步数</translation>
    </message>
    <message>
        <source>strength of noise on the embeddings while training, such as 5; 0 for none</source>
        <translation>训练时加在嵌入上的噪声强度，例如 5；0 表示不加</translation>
    </message>
    <message>
        <source>svd</source>
        <translation>svd</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>辅助模型</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>test question</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>test questions that transformers answers for comparison, 0 for all</source>
        <translation>由 transformers 回答以作对照的测试问题数，0 表示全部</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>the cell {coordinate} shows the error {value}.</source>
        <translation>单元格 {coordinate} 显示错误 {value}。</translation>
    </message>
    <message>
        <source>the code block is not closed</source>
        <translation>代码块没有结束</translation>
    </message>
    <message>
        <source>the file ends answers with {text}, training with {end}</source>
        <translation>文件以 {text} 结束回答，而训练时以 {end} 结束</translation>
    </message>
    <message>
        <source>the file&apos;s chat template leaves out the tools ({left_out})</source>
        <translation>文件的对话模板遗漏了工具（{left_out}）</translation>
    </message>
    <message>
        <source>the file&apos;s chat template writes {text} where training has {ours}</source>
        <translation>训练时为 {ours} 的地方，文件的对话模板写成 {text}</translation>
    </message>
    <message>
        <source>the formula in cell {coordinate} has no value in the file.</source>
        <translation>单元格 {coordinate} 中的公式在文件里没有值。</translation>
    </message>
    <message>
        <source>the graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>the model can look at images</source>
        <translation>模型能够查看图像</translation>
    </message>
    <message>
        <source>the package {lacking} is not installed</source>
        <translation>未安装软件包 {lacking}</translation>
    </message>
    <message>
        <source>the pattern &apos;{pattern}&apos; cannot be read ({error})</source>
        <translation>无法读取模式 &apos;{pattern}&apos;（{error}）</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>the prompt does not begin with {text} as in training</source>
        <translation>提示词没有像训练时那样以 {text} 开头</translation>
    </message>
    <message>
        <source>the reasoning is not finished</source>
        <translation>推理尚未结束</translation>
    </message>
    <message>
        <source>the same for smaller formats</source>
        <translation>同上，用于更小的格式</translation>
    </message>
    <message>
        <source>the same values</source>
        <translation>值相同</translation>
    </message>
    <message>
        <source>the tool group {line} is not understood (write a name and patterns, such as billing = invoice_*, charge_*)</source>
        <translation>无法理解工具组 {line}（请写名称和模式，例如 billing = invoice_*, charge_*）</translation>
    </message>
    <message>
        <source>the tool&apos;s name ({found})</source>
        <translation>工具的名称（{found}）</translation>
    </message>
    <message>
        <source>there is neither content metadata nor a knowledge graph for a free text</source>
        <translation>既没有可用于自由文本的内容元数据，也没有知识图谱</translation>
    </message>
    <message>
        <source>there is no content metadata</source>
        <translation>没有内容元数据</translation>
    </message>
    <message>
        <source>there is no knowledge graph</source>
        <translation>没有知识图谱</translation>
    </message>
    <message>
        <source>there is no tool {call}</source>
        <translation>没有工具 {call}</translation>
    </message>
    <message>
        <source>ties</source>
        <translation>ties</translation>
    </message>
    <message>
        <source>ties_svd</source>
        <translation>ties_svd</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个 token</translation>
    </message>
    <message>
        <source>tokens drawn from, 0 for all</source>
        <translation>从中抽取的 token 数，0 表示全部</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>tool {number}</source>
        <translation>工具 {number}</translation>
    </message>
    <message>
        <source>tool {place}</source>
        <translation>工具 {place}</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>个工具</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>训练所得</translation>
    </message>
    <message>
        <source>transformers</source>
        <translation>模型文件夹（transformers）</translation>
    </message>
    <message>
        <source>unknown type {type}.</source>
        <translation>未知类型 {type}。</translation>
    </message>
    <message>
        <source>unnatural wording</source>
        <translation>措辞不自然</translation>
    </message>
    <message>
        <source>unreadable answers</source>
        <translation>无法读取的回答</translation>
    </message>
    <message>
        <source>vLLM is not installed on this machine.</source>
        <translation>本机未安装 vLLM。</translation>
    </message>
    <message>
        <source>vLLM is starting with {folder}; it writes to {log}.</source>
        <translation>vLLM 正在使用 {folder} 启动；日志写入 {log}。</translation>
    </message>
    <message>
        <source>vLLM&apos;s Python</source>
        <translation>vLLM 的 Python</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>留出问题</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证问题答对率</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>value kept for tests</source>
        <translation>留作测试的取值</translation>
    </message>
    <message>
        <source>value not in the question</source>
        <translation>问题中没有该值</translation>
    </message>
    <message>
        <source>values kept for tests</source>
        <translation>留作测试的值</translation>
    </message>
    <message>
        <source>vllm</source>
        <translation>vLLM（vllm）</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weights to try: one number for every adapter alike, or one for each such as 0.7+0.3</source>
        <translation>要尝试的权重：所有适配器同用一个数，或每个一个，如 0.7+0.3</translation>
    </message>
    <message>
        <source>weights {weights}</source>
        <translation>权重 {weights}</translation>
    </message>
    <message>
        <source>where training had none</source>
        <translation>（训练时没有）</translation>
    </message>
    <message>
        <source>which version, such as 2026-11/v3; empty for the one trained last</source>
        <translation>哪个版本，例如 2026-11/v3；留空表示最近训练的</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>with nf4, also shrink the scales of its blocks</source>
        <translation>使用 nf4 时，同时压缩各块的缩放系数</translation>
    </message>
    <message>
        <source>words</source>
        <translation>个词</translation>
    </message>
    <message>
        <source>wrong language</source>
        <translation>语言错误</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>zero3</source>
        <translation>zero3</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>{adapter} alone</source>
        <translation>单独的 {adapter}</translation>
    </message>
    <message>
        <source>{address} is neither an http address nor a command.</source>
        <translation>{address} 既不是 http 地址，也不是命令。</translation>
    </message>
    <message>
        <source>{address} is not a usable address.</source>
        <translation>{address} 不是可用的地址。</translation>
    </message>
    <message>
        <source>{address} is not in the schema</source>
        <translation>模式中没有 {address}</translation>
    </message>
    <message>
        <source>{address}: a quote is not closed.</source>
        <translation>{address}：引号未闭合。</translation>
    </message>
    <message>
        <source>{archive} does not hold llama.cpp&apos;s source.</source>
        <translation>{archive} 不含 llama.cpp 的源代码。</translation>
    </message>
    <message>
        <source>{argv} cannot be started ({strerror})</source>
        <translation>无法启动 {argv}（{strerror}）</translation>
    </message>
    <message>
        <source>{before} or {last}</source>
        <translation>{before} 或 {last}</translation>
    </message>
    <message>
        <source>{better} would be better, but {why}</source>
        <translation>{better}更好，但{why}</translation>
    </message>
    <message>
        <source>{call_close} is missing</source>
        <translation>缺少 {call_close}</translation>
    </message>
    <message>
        <source>{call_close} without {call_open}</source>
        <translation>有 {call_close} 而没有 {call_open}</translation>
    </message>
    <message>
        <source>{calls} calls instead of {answers}</source>
        <translation>{calls} 个调用，应为 {answers} 个</translation>
    </message>
    <message>
        <source>{call} has no parameter {name}</source>
        <translation>{call} 没有参数 {name}</translation>
    </message>
    <message>
        <source>{call} was called instead of {name}</source>
        <translation>调用了 {call}，应为 {name}</translation>
    </message>
    <message>
        <source>{close} without {open}</source>
        <translation>有 {close} 而没有 {open}</translation>
    </message>
    <message>
        <source>{end} without {begin}</source>
        <translation>有 {end} 而没有 {begin}</translation>
    </message>
    <message>
        <source>{entry}: &apos;{group}&apos; is not a group of characters</source>
        <translation>{entry}：&apos;{group}&apos; 不是一组字符</translation>
    </message>
    <message>
        <source>{exported} does not conform: {text}.</source>
        <translation>{exported} 不一致：{text}。</translation>
    </message>
    <message>
        <source>{file} describes no operations (its &quot;paths&quot; are empty).</source>
        <translation>{file} 没有描述任何操作（&quot;paths&quot; 为空）。</translation>
    </message>
    <message>
        <source>{file} has no chat template.</source>
        <translation>{file} 没有对话模板。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} is not a GGUF file.</source>
        <translation>{file} 不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}</source>
        <translation>{file}，第 {line} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}，第 {row} 行</translation>
    </message>
    <message>
        <source>{file}, row {row}: {reason}</source>
        <translation>{file} 第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>{file}, {place}, {text}</source>
        <translation>{file}，{place}，{text}</translation>
    </message>
    <message>
        <source>{file}, {place}: {text}</source>
        <translation>{file}，{place}：{text}</translation>
    </message>
    <message>
        <source>{file}: &quot;paths&quot; is not an object.</source>
        <translation>{file}：&quot;paths&quot; 不是对象。</translation>
    </message>
    <message>
        <source>{file}: there is no stage {unknown}.</source>
        <translation>{file}：没有阶段 {unknown}。</translation>
    </message>
    <message>
        <source>{folder} does not fit into memory.</source>
        <translation>内存容纳不下 {folder}。</translation>
    </message>
    <message>
        <source>{folder} has no chat template.</source>
        <translation>{folder} 没有对话模板。</translation>
    </message>
    <message>
        <source>{folder} has no usable processor for images ({why}).</source>
        <translation>{folder} 没有可用的图像处理器（{why}）。</translation>
    </message>
    <message>
        <source>{folder} has no {config}.</source>
        <translation>{folder} 中没有 {config}。</translation>
    </message>
    <message>
        <source>{folder} has no {file}.</source>
        <translation>{folder} 中没有 {file}。</translation>
    </message>
    <message>
        <source>{folder} is an adapter of the kind {kind}.</source>
        <translation>{folder} 是 {kind} 类型的适配器。</translation>
    </message>
    <message>
        <source>{folder} is not valid JSON ({error}).</source>
        <translation>{folder} 不是有效的 JSON（{error}）。</translation>
    </message>
    <message>
        <source>{folder} is of the type {type}.</source>
        <translation>{folder} 的类型是 {type}。</translation>
    </message>
    <message>
        <source>{folder} is too long for a prompt.</source>
        <translation>{folder} 过长，不能用作提示词。</translation>
    </message>
    <message>
        <source>{folder} needs code that comes with the model.</source>
        <translation>{folder} 需要运行模型自带的代码。</translation>
    </message>
    <message>
        <source>{folder} was made for the task {task_type}.</source>
        <translation>{folder} 是为任务 {task_type} 制作的。</translation>
    </message>
    <message>
        <source>{gib:g} GB card</source>
        <translation>{gib:g} GB 显卡</translation>
    </message>
    <message>
        <source>{host} answered {status}, which is an error.</source>
        <translation>{host} 返回了错误 {status}。</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({said}).</source>
        <translation>无法连接 {host}（{said}）。</translation>
    </message>
    <message>
        <source>{model} does not choose tools better than that: {share} % ({p}).</source>
        <translation>{model} 选工具并不比它好：{share} %（{p}）。</translation>
    </message>
    <message>
        <source>{host} could not be asked ({problem}).</source>
        <translation>无法询问 {host}（{problem}）。</translation>
    </message>
    <message>
        <source>&apos;embedded&apos; (built-in), or a folder with a transformers model</source>
        <translation>“embedded”，或包含 transformers 模型的文件夹</translation>
    </message>
    <message>
        <source>A helper model cannot be named {name}.</source>
        <translation>辅助模型不能命名为 {name}。</translation>
    </message>
    <message>
        <source>A text in its call contains a plain line break, which JSON does not allow. It was corrected.</source>
        <translation>其调用的文本中含有未转义的换行，JSON 不允许这样。已予更正。</translation>
    </message>
    <message>
        <source>A very small model, only for trying out how a helper model works: 3 of 100 rewrites passed validation, it found the correct call for none of 50 questions, and as a judge it accepts nearly everything. Do not use it for real data.</source>
        <translation>这是一个很小的模型，只用来试试辅助模型怎样工作：100 句改写只有 3 句通过校验；50 个问题没有一个给出正确的调用；当评判时几乎什么都接受。请不要用于正式数据。</translation>
    </message>
    <message>
        <source>A weight is not a finite number.</source>
        <translation>有一个权重不是有限的数。</translation>
    </message>
    <message>
        <source>Accept them at {endpoint}/{repo} with your account there, and save its token.</source>
        <translation>请用您在那里的账户在 {endpoint}/{repo} 接受条款，并保存其令牌。</translation>
    </message>
    <message>
        <source>Accept them at {terms} with your account there, and save its token.</source>
        <translation>请用您在那里的账户在 {terms} 接受条款，并保存其令牌。</translation>
    </message>
    <message>
        <source>Activate it instead. The gate then checks it.</source>
        <translation>请改为启用它；回归检查会先检验它。</translation>
    </message>
    <message>
        <source>Activate it. The gate then checks it.</source>
        <translation>请启用它；回归检查会先检验它。</translation>
    </message>
    <message>
        <source>Adapters often pull the same number in opposite directions. TIES drops the smallest entries of each adapter, lets the rest vote on a sign for each position, and averages the ones that agree; the others are ignored. Small weights make the average small, so weights near 1 work best. It works on the two small matrices of each adapter and needs equal ranks.</source>
        <translation>几个适配器常常把同一个数往相反的方向拉。TIES 舍去每个适配器中最小的元素，让其余元素对每个位置的符号投票，再对符号一致的元素取平均，其余不计。由于先乘权重再取平均，权重小则结果也小，所以权重接近 1 为宜。它分别作用于两个小矩阵，要求秩相同。</translation>
    </message>
    <message>
        <source>Adaptool&apos;s own: rate, scale and questions per step of Balanced, with more epochs; early stopping decides how many are useful.</source>
        <translation>Adaptool 自有：学习率、缩放和每步问题数与“均衡”相同，但轮次更多；由提前停止决定多少轮有用。</translation>
    </message>
    <message>
        <source>Add a file on the Tools page.</source>
        <translation>请在“工具”页面添加文件。</translation>
    </message>
    <message>
        <source>Add both.</source>
        <translation>请补全这两项。</translation>
    </message>
    <message>
        <source>Add it on the Synthesis page.</source>
        <translation>请在“合成”页面添加。</translation>
    </message>
    <message>
        <source>Add it to the nodes, or correct its id.</source>
        <translation>请将其添加到节点列表，或更正其 id。</translation>
    </message>
    <message>
        <source>Add it to the nodes, or correct the name.</source>
        <translation>请将其添加到节点列表，或更正名称。</translation>
    </message>
    <message>
        <source>Add the closing quote.</source>
        <translation>请补上结尾的引号。</translation>
    </message>
    <message>
        <source>Add the host to NO_PROXY, or ask your proxy administrator.</source>
        <translation>请将该主机加入 NO_PROXY，或咨询代理的管理员。</translation>
    </message>
    <message>
        <source>All tools are on the list of skipped tools.</source>
        <translation>所有工具都在跳过的工具列表中。</translation>
    </message>
    <message>
        <source>Allow another machine</source>
        <translation>允许另一台机器</translation>
    </message>
    <message>
        <source>Allow it in the helper model&apos;s settings if questions and tool definitions may go there.</source>
        <translation>如果问题和工具定义可以发送到该处，请在辅助模型的设置中允许。</translation>
    </message>
    <message>
        <source>Allowed parts: {parts}.</source>
        <translation>可用的部分为 {parts}。</translation>
    </message>
    <message>
        <source>Allowed values only listed in the description</source>
        <translation>只在描述中列出的允许值</translation>
    </message>
    <message>
        <source>Also the adapter alone</source>
        <translation>另写单独的适配器</translation>
    </message>
    <message>
        <source>Also with constrained decoding</source>
        <translation>另用约束解码</translation>
    </message>
    <message>
        <source>An importance matrix is not possible for this kind of model, so these formats are written without one.</source>
        <translation>这类模型无法计算重要性矩阵，因此这些格式不使用它。</translation>
    </message>
    <message>
        <source>An object has a key twice; the later one is used: {keys}.</source>
        <translation>对象中有重复的键，以后面的为准：{keys}。</translation>
    </message>
    <message>
        <source>Another job is running in {parent}.</source>
        <translation>另一个任务正在 {parent} 中运行。</translation>
    </message>
    <message>
        <source>Another process is writing to the project.</source>
        <translation>另一个进程正在写入该项目。</translation>
    </message>
    <message>
        <source>Another process is writing to {path}.</source>
        <translation>另一个进程正在写入 {path}。</translation>
    </message>
    <message>
        <source>Ask a server for its tools, on the Tools page.</source>
        <translation>请在“工具”页面向服务器查询其工具。</translation>
    </message>
    <message>
        <source>Ask a server that has tools.</source>
        <translation>请询问有工具的服务器。</translation>
    </message>
    <message>
        <source>Ask a server with fewer tools.</source>
        <translation>请询问工具较少的服务器。</translation>
    </message>
    <message>
        <source>Ask fewer questions in parallel.</source>
        <translation>请减少并排回答的问题数。</translation>
    </message>
    <message>
        <source>Ask for fewer values, or allow fewer letters in one place.</source>
        <translation>请要求较少的取值，或减少同一位置允许的字符。</translation>
    </message>
    <message>
        <source>Ask for the model again.</source>
        <translation>请重新询问该模型。</translation>
    </message>
    <message>
        <source>Attention: {usual:.3f} s per row with the kernel of torch, {flex:.3f} s with FlexAttention.</source>
        <translation>注意力：torch 自带内核每行 {usual:.3f} 秒，FlexAttention 每行 {flex:.3f} 秒。</translation>
    </message>
    <message>
        <source>Available names: {known}.</source>
        <translation>可用的名称有 {known}。</translation>
    </message>
    <message>
        <source>Available: {candidate}, {retired}, or none.</source>
        <translation>现有：{candidate}、{retired} 或无。</translation>
    </message>
    <message>
        <source>Available: {groups}.</source>
        <translation>可用项：{groups}。</translation>
    </message>
    <message>
        <source>Available: {known}.</source>
        <translation>现有：{known}。</translation>
    </message>
    <message>
        <source>Available: {lengths}.</source>
        <translation>可用项：{lengths}。</translation>
    </message>
    <message>
        <source>Available: {names}.</source>
        <translation>可用项：{names}。</translation>
    </message>
    <message>
        <source>Available: {there}. Add one on the Synthesis page.</source>
        <translation>现有：{there}。请在“合成”页面添加辅助模型。</translation>
    </message>
    <message>
        <source>Averaging two adapters that change a model in different directions makes the change smaller. SLERP moves from one change to the other along an arc, so the merged change stays as large. It takes two adapters; ranks may differ, and the merged adapter is as large as both together.</source>
        <translation>两个适配器若朝不同方向改动模型，取平均后改动会变小。SLERP 沿弧线从一个的改动走向另一个的改动，合并后的改动因此与它们一样大。它只合并两个适配器；秩可以不同，合并后的适配器与两者合在一起一样大。</translation>
    </message>
    <message>
        <source>Both a header and a token are given.</source>
        <translation>同时给出了标头和令牌。</translation>
    </message>
    <message>
        <source>Breadcrumbs on the full change of each weight matrix instead of the two small matrices; the sum is cut to the rank of the largest adapter. Ranks may differ. It takes longer than Breadcrumbs.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 Breadcrumbs；总和截到最大适配器的秩。秩可以不同；比 Breadcrumbs 耗时更长。</translation>
    </message>
    <message>
        <source>Change the names or patterns of pick (Only these tools).</source>
        <translation>请修改 pick 中的名称或模式。</translation>
    </message>
    <message>
        <source>Check that it is a program and that you can run it.</source>
        <translation>请确认它是程序并且允许运行。</translation>
    </message>
    <message>
        <source>Check that nvidia-smi lists it; if not, restart the machine. Then run again; it resumes from the last checkpoint.</source>
        <translation>请确认 nvidia-smi 列出了它；如果没有，请重启机器。然后再次运行；会从最后一个检查点继续。</translation>
    </message>
    <message>
        <source>Check that {place} contains a complete tokenizer.</source>
        <translation>请检查 {place} 中是否有完整的分词器。</translation>
    </message>
    <message>
        <source>Check the helper model&apos;s settings.</source>
        <translation>请检查该辅助模型的设置。</translation>
    </message>
    <message>
        <source>Check the log of the server and try again.</source>
        <translation>请查看服务器的日志，然后重试。</translation>
    </message>
    <message>
        <source>Check the log of the server.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>Check the name. For a private model, save a token.</source>
        <translation>请检查名称；私有模型需要保存令牌。</translation>
    </message>
    <message>
        <source>Check the server, then run again; it resumes where it stopped.</source>
        <translation>请检查服务器，然后再次运行；会从停下处继续。</translation>
    </message>
    <message>
        <source>Check what got worse. Activate it anyway if you accept that.</source>
        <translation>请查看哪些变差了；如果可以接受，仍可启用它。</translation>
    </message>
    <message>
        <source>Choose a causal model whose config states its dimensions.</source>
        <translation>请选择配置中写明各宽度的因果模型。</translation>
    </message>
    <message>
        <source>Choose a cycle that has one.</source>
        <translation>请选择有适配器的周期。</translation>
    </message>
    <message>
        <source>Choose a folder with a complete transformers model.</source>
        <translation>请选择包含完整 transformers 模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with a complete vision model.</source>
        <translation>请选择包含完整视觉模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder with files such as BFCL_v4_multiple.json.</source>
        <translation>请指定含有 BFCL_v4_multiple.json 这类文件的文件夹。</translation>
    </message>
    <message>
        <source>Choose a repository with a complete transformers model.</source>
        <translation>请选择包含完整 transformers 模型的仓库。</translation>
    </message>
    <message>
        <source>Choose a smaller base model, or quantize it to nf4.</source>
        <translation>请选择更小的基础模型，或量化为 nf4。</translation>
    </message>
    <message>
        <source>Choose a vision model and switch on vision in the settings of the helper model.</source>
        <translation>请选择能查看图片的模型，并在辅助模型的设置中启用视觉。</translation>
    </message>
    <message>
        <source>Choose a vision model, or switch off vision.</source>
        <translation>请选择能查看图片的模型，或关闭视觉。</translation>
    </message>
    <message>
        <source>Choose adapters of one base model.</source>
        <translation>请选择属于同一基础模型的适配器。</translation>
    </message>
    <message>
        <source>Choose adapters of one template, or train the older ones again.</source>
        <translation>请选择同一模板的适配器，或重新训练较早的适配器。</translation>
    </message>
    <message>
        <source>Choose adapters that were trained the same way.</source>
        <translation>请选择训练方式相同的适配器。</translation>
    </message>
    <message>
        <source>Choose adapters trained with the same tool descriptions.</source>
        <translation>请选择训练时工具描述相同的适配器。</translation>
    </message>
    <message>
        <source>Choose another base model, or another chat template.</source>
        <translation>请选择另一个基础模型，或给它另一个对话模板。</translation>
    </message>
    <message>
        <source>Choose another folder, or create a project first.</source>
        <translation>请选择另一个文件夹，或先新建项目。</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for a free one.</source>
        <translation>请选择其他端口，或填 0 以使用空闲端口。</translation>
    </message>
    <message>
        <source>Choose none, to keep the template of the adapter, or start a new adapter.</source>
        <translation>请不选模板，以保留适配器自己的，或从新的适配器开始。</translation>
    </message>
    <message>
        <source>Choose the adapters to combine. If one was trained on NF4, choose both base models to see which gives better answers.</source>
        <translation>请选择要合并的适配器；若其中有在 NF4 上训练的，请同时选择两种基础模型，看它在哪种上回答得更好。</translation>
    </message>
    <message>
        <source>Choose the file itself.</source>
        <translation>请指定文件本身。</translation>
    </message>
    <message>
        <source>Choose the folder with {config} and {weights}.</source>
        <translation>请选择含有 {config} 和 {weights} 的文件夹。</translation>
    </message>
    <message>
        <source>Computing the importance matrix from {examples} training questions, for formats of 4 bits and fewer.</source>
        <translation>正在用 {examples} 个训练问题计算重要性矩阵，用于 4 位及更少位的格式。</translation>
    </message>
    <message>
        <source>Computing the results.</source>
        <translation>正在计算各项数据。</translation>
    </message>
    <message>
        <source>Constrained decoding is not possible with the server {name}.</source>
        <translation>服务器 {name} 无法使用约束解码。</translation>
    </message>
    <message>
        <source>Constrained decoding is not possible with this base model ({error}).</source>
        <translation>这个基础模型无法使用约束解码（{error}）。</translation>
    </message>
    <message>
        <source>Correct it first. The model learns exactly what an example contains.</source>
        <translation>请先改正；示例里有什么，模型就学什么。</translation>
    </message>
    <message>
        <source>Correct it, or remove it.</source>
        <translation>请改正，或去掉它。</translation>
    </message>
    <message>
        <source>Could not get the tools of {shown} ({name}: {cause}).</source>
        <translation>向 {shown} 询问其工具失败（{name}：{cause}）。</translation>
    </message>
    <message>
        <source>Create a dataset first; its lengths decide what fits.</source>
        <translation>请先冻结数据集；之后由其长度决定放得下什么。</translation>
    </message>
    <message>
        <source>Create it, or choose another.</source>
        <translation>请创建它，或选择另一个。</translation>
    </message>
    <message>
        <source>DARE before TIES on the full change of each weight matrix instead of the two small matrices; the result is cut to the rank of the largest adapter. Ranks may differ.</source>
        <translation>先 DARE 后 TIES，但作用于每个权重矩阵的完整改动，而不是两个小矩阵；结果再截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>DARE on the full change of each weight matrix instead of the two small matrices: entries are dropped at random and the rest scaled up, the changes are added with their weights, and the sum is cut to the rank of the largest adapter. Ranks may differ. The cut removes much of the random noise.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 DARE：随机舍去其中的元素并放大其余元素，按权重相加，再把和截到最大适配器的秩。秩可以不同；截去的大多是随机性带来的部分。</translation>
    </message>
    <message>
        <source>DELLA on the full change of each weight matrix instead of the two small matrices; the result is cut to the rank of the largest adapter. Ranks may differ.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 DELLA；结果截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>Define it, or remove it from the list.</source>
        <translation>请定义它，或将其从列表中移除。</translation>
    </message>
    <message>
        <source>Describe it as a function if the model should call it.</source>
        <translation>如需调用，请把它描述为一个函数。</translation>
    </message>
    <message>
        <source>Did you mean {spelt}?</source>
        <translation>您是指 {spelt} 吗？</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>Each question gets its own row, which is slower: shared rows are not yet checked for this base model, and its weights are split now. Train one step in a single process to check them.</source>
        <translation>每个问题单独成行，速度较慢：这个基础模型尚未检验能否共享行，而其权重现在是分摊的。用单个进程训练一步即可检验。</translation>
    </message>
    <message>
        <source>Each question is asked with its {most:,} nearest of {tools:,} tools, selected as by the client of the bundle.</source>
        <translation>每个问题只附上 {tools:,} 个工具中最接近的 {most:,} 个，与部署包客户端的选法相同。</translation>
    </message>
    <message>
        <source>Each question is asked with some of the {tools:,} tools, selected as in evaluation ({selection}).</source>
        <translation>每个问题只附上 {tools:,} 个工具中的一部分，与评测的显示方式相同（{selection}）。</translation>
    </message>
    <message>
        <source>Enter a GGUF file, a model folder, or the name that the server uses for it.</source>
        <translation>请填写 GGUF 文件、模型的文件夹，或服务器所识别的名称。</translation>
    </message>
    <message>
        <source>Enter a Jinja file, or a family such as {near}.</source>
        <translation>请写出 Jinja 文件，或系列名称，例如 {near}。</translation>
    </message>
    <message>
        <source>Enter a header such as Authorization or X-Api-Key.</source>
        <translation>请给出如 Authorization 或 X-Api-Key 这样的请求头。</translation>
    </message>
    <message>
        <source>Enter an address such as http://127.0.0.1:8000/v1.</source>
        <translation>请提供类似 http://127.0.0.1:8000/v1 的地址。</translation>
    </message>
    <message>
        <source>Enter an address such as https://huggingface.co.</source>
        <translation>请给出如 https://huggingface.co 的地址。</translation>
    </message>
    <message>
        <source>Enter how many were counted, or remove it.</source>
        <translation>请写统计了多少个问题，或将其去掉。</translation>
    </message>
    <message>
        <source>Enter http://..., https://... or the command that starts the server.</source>
        <translation>请提供 http://...、https://... 或启动服务器的命令。</translation>
    </message>
    <message>
        <source>Enter one, such as Qwen/Qwen2.5-Coder-0.5B-Instruct.</source>
        <translation>请指定一个，例如 Qwen/Qwen2.5-Coder-0.5B-Instruct。</translation>
    </message>
    <message>
        <source>Enter only one of them.</source>
        <translation>请先给一个，再给另一个。</translation>
    </message>
    <message>
        <source>Enter the address of the server itself.</source>
        <translation>请提供服务器本身所在的地址。</translation>
    </message>
    <message>
        <source>Enter the address of this machine and a free port, such as 10.0.0.1:{port}.</source>
        <translation>请给出本机地址和一个空闲端口，例如 10.0.0.1:{port}。</translation>
    </message>
    <message>
        <source>Enter the name that the server uses for it.</source>
        <translation>请提供服务器所识别的名称。</translation>
    </message>
    <message>
        <source>Enter {urljoin} if you mean that server.</source>
        <translation>如果您要的就是该服务器，请提供 {urljoin}。</translation>
    </message>
    <message>
        <source>Entries are dropped at random and the rest scaled up, as in DARE; then each position elects a sign and the entries that agree are averaged, as in TIES. It works on the two small matrices of each adapter and needs equal ranks. The random seed decides what is dropped.</source>
        <translation>先像 DARE 那样随机舍去元素并放大其余元素，再像 TIES 那样为每个位置选出符号，对一致的元素取平均。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>Estimated from its first steps, this training takes {told} more.</source>
        <translation>按最初几步估算，此次训练还需 {told}。</translation>
    </message>
    <message>
        <source>Example questions</source>
        <translation>示例问题</translation>
    </message>
    <message>
        <source>Examples are cut at {limit} tokens, as you chose (the longest has {length}). {everything} examples are skipped because nothing of their answers would be left.</source>
        <translation>按您的要求，示例在 {limit} 个 token 处截断（最长的有 {length}）；其中 {everything} 条的回答将不剩任何内容，不参与训练。</translation>
    </message>
    <message>
        <source>Export the merged model instead.</source>
        <translation>请为其导出合并后的模型。</translation>
    </message>
    <message>
        <source>Files to write (estimate): {files}.</source>
        <translation>预计写出：{files}。</translation>
    </message>
    <message>
        <source>Fixed in its chat template: {items}.</source>
        <translation>在其对话模板中固定：{items}。</translation>
    </message>
    <message>
        <source>FlexAttention is not used: its loss differs from that of torch&apos;s own attention here.</source>
        <translation>FlexAttention 在此处得到的损失与 torch 自带的注意力不同，因此不使用。</translation>
    </message>
    <message>
        <source>FlexAttention needs a graphics card, so torch&apos;s own attention is used.</source>
        <translation>FlexAttention 只能在显卡上训练；改用 torch 自带的注意力。</translation>
    </message>
    <message>
        <source>Forecast by embeddings, which need no tool list, or use fewer tools.</source>
        <translation>请用嵌入来预测（不需要工具列表），或减少工具。</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Free some space, then run again; it resumes where it stopped.</source>
        <translation>请释放一些空间后重新运行同一命令；将从中断处继续。</translation>
    </message>
    <message>
        <source>Free texts are compared by characters only. {error}</source>
        <translation>自由文本按字母比较。{error}</translation>
    </message>
    <message>
        <source>Generated values</source>
        <translation>生成的取值</translation>
    </message>
    <message>
        <source>Get it in full precision. Training can quantize it to 4 bit if needed.</source>
        <translation>请获取全精度的模型；训练时如有需要会以 4 位保存在内存中。</translation>
    </message>
    <message>
        <source>Get it in safetensors format.</source>
        <translation>请获取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>Give at least one a share above 0, such as long=1.</source>
        <translation>请至少给一个大于 0 的份额，例如 long=1。</translation>
    </message>
    <message>
        <source>Give each its own id, or remove one file.</source>
        <translation>请为每个素材指定不同的 id，或移除其中一个文件。</translation>
    </message>
    <message>
        <source>Give each its own id.</source>
        <translation>请分别为其指定不同的 id。</translation>
    </message>
    <message>
        <source>Give each node its own id.</source>
        <translation>请为每个节点指定不同的 id。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请为其指定名称。</translation>
    </message>
    <message>
        <source>Give it the weight 0, or import what it needs.</source>
        <translation>请将其权重设为 0，或导入它所需的内容。</translation>
    </message>
    <message>
        <source>Give one weight per adapter.</source>
        <translation>请为每个适配器指定一个权重。</translation>
    </message>
    <message>
        <source>Groups {groups}: {tools:,} tools and {taken:,} of {examples:,} questions.</source>
        <translation>工具组 {groups}：{tools:,} 个工具，{examples:,} 个问题中的 {taken:,} 个。</translation>
    </message>
    <message>
        <source>Halve the questions per row to {half}, double the rows per step, and run again.</source>
        <translation>请把每行问题数减半为 {half}，把每步行数加倍，然后重新运行。</translation>
    </message>
    <message>
        <source>Helper model (teacher)</source>
        <translation>辅助模型（教师）</translation>
    </message>
    <message>
        <source>Human questions: {human:,}; copies of them: {copy:,}; from a helper model: {teacher:,}; from templates: {value:,}.</source>
        <translation>人工问题：{human:,} 个；其副本：{copy:,} 个；辅助模型的问题：{teacher:,} 个；模板问题：{value:,} 个。</translation>
    </message>
    <message>
        <source>Import some on the Knowledge page.</source>
        <translation>请在“知识”页面导入。</translation>
    </message>
    <message>
        <source>Import some on the Tools page.</source>
        <translation>请在“工具”页面导入。</translation>
    </message>
    <message>
        <source>Import the same file on the Tools page first.</source>
        <translation>请先在“工具”页导入同一文件。</translation>
    </message>
    <message>
        <source>Import them first, on the Tools page.</source>
        <translation>请先在“工具”页面导入它们。</translation>
    </message>
    <message>
        <source>In {cases} of its {seeds} example questions this value is not mentioned, such as {value} in {seed}. This teaches a model to invent values: mention it in the question or remove it from the call.</source>
        <translation>在它的 {seeds} 个示例问题中，有 {cases} 个没有说出该值，例如 {seed} 中的 {value}。模型会由此学会编造取值：请在问题中说出该值，或从调用中去掉。</translation>
    </message>
    <message>
        <source>Install it in Adaptool&apos;s environment, or choose fsdp.</source>
        <translation>请在 Adaptool 旁安装它，或选择 fsdp。</translation>
    </message>
    <message>
        <source>Install it in Adaptool&apos;s environment, or switch them off.</source>
        <translation>请在 Adaptool 旁安装它，或将其关闭。</translation>
    </message>
    <message>
        <source>Install it in its own environment (python3 -m venv vllm; vllm/bin/pip install --requirement installer/lock-vllm.txt) and enter the Python of that environment in the settings of the helper model.</source>
        <translation>请把它安装到独立的环境中（python3 -m venv vllm; vllm/bin/pip install --requirement installer/lock-vllm.txt），并在辅助模型的设置中填写该环境的 Python。</translation>
    </message>
    <message>
        <source>Install the torchvision that matches this PyTorch, or let vLLM serve the model and choose that kind.</source>
        <translation>请安装与此 PyTorch 匹配的 torchvision，或让 vLLM 提供该模型并选择该类型。</translation>
    </message>
    <message>
        <source>Issues with the example questions: {remarks}. The Knowledge page lists them.</source>
        <translation>示例问题的待改进项：{remarks} 条。“知识”页面列出了它们。</translation>
    </message>
    <message>
        <source>Issues with the tools: {findings}, of which serious: {bad}. The Tools page lists them, under Issues.</source>
        <translation>工具的待改进项：{findings} 条，其中严重的：{bad} 条。“工具”页面的“待改进项”下列出了它们。</translation>
    </message>
    <message>
        <source>It alone takes {tokens:,} tokens, as many as {tools:,} tools of the usual {usual:,}. Remove parameters that nobody asks for, or shorten their descriptions.</source>
        <translation>单是它就占 {tokens:,} 个 token，相当于 {tools:,} 个通常大小（{usual:,} 个 token）的工具。请删去没有人会问到的参数，或缩短参数的说明。</translation>
    </message>
    <message>
        <source>It attracts {drawn} questions that belong to other tools ({others}). Its description promises too much: say what it is not for.</source>
        <translation>它抢走了本属于其他工具（{others}）的 {drawn} 个问题。其描述承诺过多：请写明它不适用于什么。</translation>
    </message>
    <message>
        <source>It contains accepted answers instead of calls, like test questions.</source>
        <translation>其中是可接受的回答而不是调用，如同测试问题。</translation>
    </message>
    <message>
        <source>It contains tools but is not a tool itself.</source>
        <translation>它创建其内部的工具，自身不是工具。</translation>
    </message>
    <message>
        <source>It fits without descriptions: set the descriptions of training to none.</source>
        <translation>不带描述就放得下：把训练的描述设为 none。</translation>
    </message>
    <message>
        <source>It has more cells than there are headings. Put text that contains commas in quotes.</source>
        <translation>它的单元格比标题多。请把含逗号的文本放进引号。</translation>
    </message>
    <message>
        <source>It has no description, so a model knows only its name. Say in a sentence what it does and when to use it.</source>
        <translation>没有描述，模型只能依据名称判断。请用一句话写明它的功能，以及何时应使用它。</translation>
    </message>
    <message>
        <source>It has no description. Say what it contains, with an example.</source>
        <translation>没有描述。请写明应填写什么内容，并举例。</translation>
    </message>
    <message>
        <source>It has no output: neither a call nor text.</source>
        <translation>其中没有输出（output），既无调用也无文字。</translation>
    </message>
    <message>
        <source>It has the same description as {other} of {tool}. If both mean the same, give them the same name.</source>
        <translation>其描述与 {tool} 的 {other} 相同。如果两者含义相同，请使用同一名称。</translation>
    </message>
    <message>
        <source>It is a GGUF file, which can serve as a helper model but cannot be trained.</source>
        <translation>这是 GGUF 文件，可以作为辅助模型编写问题，但无法训练。</translation>
    </message>
    <message>
        <source>It is also a test question. Questions used for training cannot be used for testing.</source>
        <translation>它也是测试问题。用于训练的问题不能用来测试。</translation>
    </message>
    <message>
        <source>It is defined again in line {line}; that definition is used.</source>
        <translation>它在第 {line} 行又被定义，以那一处为准。</translation>
    </message>
    <message>
        <source>It is imported without parameters, because the content of {odd} is not supported.</source>
        <translation>它导入后没有参数，因为 {odd} 下的内容在此无法识别。</translation>
    </message>
    <message>
        <source>It is inside {node} and has neither a decorator nor a docstring.</source>
        <translation>它位于 {node} 内部，既无装饰器也无文档字符串。</translation>
    </message>
    <message>
        <source>It is on your list of skipped tools.</source>
        <translation>它在您跳过的工具列表中。</translation>
    </message>
    <message>
        <source>It loses {lost} of its {questions} questions (to {others}). Its description says too little: say what people ask it for, in their words.</source>
        <translation>它的 {questions} 个问题中有 {lost} 个流失（到 {others}）。其描述过于简略：请用人们自己的话写明他们会用它来问什么。</translation>
    </message>
    <message>
        <source>It may be too old for this model, or memory may be too small.</source>
        <translation>它可能对这个模型来说太旧，或内存不足。</translation>
    </message>
    <message>
        <source>It needs {needed:.1f} GiB of disk space, but only {free:.1f} GiB are free.</source>
        <translation>需要写入 {needed:.1f} GiB，而磁盘剩余 {free:.1f} GiB。</translation>
    </message>
    <message>
        <source>It repeats {place} word for word; it is used once.</source>
        <translation>它与 {place} 一字不差，只算一次。</translation>
    </message>
    <message>
        <source>Its answer is empty: neither a call nor text.</source>
        <translation>它的回答为空，既没有调用也没有文字。</translation>
    </message>
    <message>
        <source>Its arguments *{arg} have no names and are not parameters.</source>
        <translation>它的参数 *{arg} 没有名称，不算作参数。</translation>
    </message>
    <message>
        <source>Its call contains a number that is too large to store.</source>
        <translation>其调用中有过大而无法保存的数字。</translation>
    </message>
    <message>
        <source>Its call does not match the tools: {reason}.</source>
        <translation>其调用与工具不符：{reason}。</translation>
    </message>
    <message>
        <source>Its call does not match the tools: {why}.</source>
        <translation>其调用与工具不符：{why}。</translation>
    </message>
    <message>
        <source>Its call is written as Python instead of JSON. It was corrected.</source>
        <translation>它的调用按 Python 而非 JSON 书写，已更正。</translation>
    </message>
    <message>
        <source>Its callbacks are requests sent by the API itself, not tools: {callbacks}.</source>
        <translation>它的回调是 API 自己发出的请求，不是工具：{callbacks}。</translation>
    </message>
    <message>
        <source>Its chat template gets call ids of nine characters.</source>
        <translation>其对话模板在调用时得到九个字符的 id。</translation>
    </message>
    <message>
        <source>Its chat template gets the arguments of calls as text.</source>
        <translation>其对话模板以文本形式得到调用的参数。</translation>
    </message>
    <message>
        <source>Its description ({description}) says no more than its name. Say in a sentence what it does and when to use it.</source>
        <translation>其描述（{description}）并未比名称说明更多。请用一句话写明它的功能，以及何时应使用它。</translation>
    </message>
    <message>
        <source>Its description has {words} words. Short ones train better: keep what it does and the key concepts.</source>
        <translation>其描述有 {words} 个词。短描述的训练效果更好；请只保留功能和关键概念。</translation>
    </message>
    <message>
        <source>Its description is almost the same as that of {tools}. They will be confused: say in each what the other does not do.</source>
        <translation>其描述与 {tools} 的描述几乎相同。它们会被混淆：请分别写明对方不具备的功能。</translation>
    </message>
    <message>
        <source>Its description is {kind} instead of text and is treated as empty.</source>
        <translation>它的说明是 {kind} 而不是文本，按空处理。</translation>
    </message>
    <message>
        <source>Its description lists the allowed values, but they are not set as allowed values. Set them, so that no other value can be answered.</source>
        <translation>其描述列出了允许的值，但并未将其设为允许的值。请将其填入允许的值，使回答不会出现其他取值。</translation>
    </message>
    <message>
        <source>Its input is not text.</source>
        <translation>它的 input 不是文本。</translation>
    </message>
    <message>
        <source>Its list of tools is not valid JSON and is ignored.</source>
        <translation>它的工具列表是一段并非 JSON 的文本，未读取。</translation>
    </message>
    <message>
        <source>Its name contains a dot, which some servers reject. It stays because questions here use this name.</source>
        <translation>它的名称含有点号，某些服务器不接受；因为这里的问题以此名称调用它，所以名称保留不变。</translation>
    </message>
    <message>
        <source>Its name {original} contains characters that are not allowed in tool names. It was renamed {name}.</source>
        <translation>它的名称 {original} 含有工具名称不允许的字符。已改名为 {name}。</translation>
    </message>
    <message>
        <source>Its name {original} differs from {alike} only in punctuation or capital letters. It was renamed {name}.</source>
        <translation>它的名称 {original} 与 {alike} 只在标点或大小写上不同。已改名为 {name}。</translation>
    </message>
    <message>
        <source>Its name {original} has {count} characters; at most {longest_name} are allowed. It was renamed {name}.</source>
        <translation>它的名称 {original} 有 {count} 个字符，最多允许 {longest_name} 个。已改名为 {name}。</translation>
    </message>
    <message>
        <source>Its name {original} is used more than once. It was renamed {name}.</source>
        <translation>它的名称 {original} 使用了不止一次。已改名为 {name}。</translation>
    </message>
    <message>
        <source>Its path contains {{{name}}}, which is not declared. It was added as a required parameter.</source>
        <translation>它的路径含有未声明的 {{{name}}}；已成为必需的参数。</translation>
    </message>
    <message>
        <source>Its question already appears in line {lines}.</source>
        <translation>其问题此前已在第 {lines} 行提出过。</translation>
    </message>
    <message>
        <source>Its question has {question} characters; at most {longest} are allowed.</source>
        <translation>其问题有 {question} 个字符，超过允许的 {longest} 个。</translation>
    </message>
    <message>
        <source>Its question is also in {asked}.</source>
        <translation>其问题也出现在 {asked} 中。</translation>
    </message>
    <message>
        <source>Its question is also in {before}.</source>
        <translation>其问题也出现在 {before} 中。</translation>
    </message>
    <message>
        <source>Its question was also typed in Adaptool; the typed one is used.</source>
        <translation>它的问题也在程序中手动输入过；采用手动输入的那个。</translation>
    </message>
    <message>
        <source>Its schema is cut: {cuts}. Any value is accepted there.</source>
        <translation>它的模式被截断：{cuts}。那里接受任何值。</translation>
    </message>
    <message>
        <source>Its {seeds} example questions all use the same parameters, such as {question}, and none uses {never}. Write some that need these.</source>
        <translation>它的 {seeds} 个示例问题给出的参数都相同，例如 {question}，没有一个给出 {never}。请编写一些需要这些参数的问题。</translation>
    </message>
    <message>
        <source>JSON files with shares and lengths of real questions</source>
        <translation>JSON 文件，包含真实问题的占比和长度</translation>
    </message>
    <message>
        <source>JSONL files of requests in OpenAI format from a deployed agent</source>
        <translation>JSONL 文件，包含已部署的智能体收到的 OpenAI 格式请求</translation>
    </message>
    <message>
        <source>Judge exactly like BFCL</source>
        <translation>完全按 BFCL 判定</translation>
    </message>
    <message>
        <source>Kept {own} of {own_2} own questions as tests, which are never used for training. See the Knowledge page under Tests.</source>
        <translation>已将 {own_2} 个自有问题中的 {own} 个留作测试，它们绝不用于训练。可在“知识”页面的“测试”下查看。</translation>
    </message>
    <message>
        <source>Key-value cache</source>
        <translation>键值缓存</translation>
    </message>
    <message>
        <source>Known columns: {own}.</source>
        <translation>可用的列为 {own}。</translation>
    </message>
    <message>
        <source>Liger kernels are on, but the package liger-kernel is not installed.</source>
        <translation>要求使用 Liger 内核，但未安装软件包 liger-kernel。</translation>
    </message>
    <message>
        <source>Liger kernels need a graphics card. This run continues without them.</source>
        <translation>Liger 内核需要显卡；本次运行不使用它们继续。</translation>
    </message>
    <message>
        <source>Like DARE, TIES, but small entries are more likely to be dropped than large ones: in each row the largest entry is kept most often. The kept entries are scaled up for the dropped ones; then each position elects a sign and the entries that agree are averaged. It works on the two small matrices of each adapter and needs equal ranks. The random seed decides what is dropped.</source>
        <translation>与 DARE、TIES 相似，但随机舍去的多是小元素：每一行中最大的元素最常被保留。保留的元素按舍去的份额放大，再为每个位置选出符号，对一致的元素取平均。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>List each once and give it a larger weight.</source>
        <translation>请每个只写一次，并给它更大的权重。</translation>
    </message>
    <message>
        <source>List fewer characters.</source>
        <translation>请减少列出的字符。</translation>
    </message>
    <message>
        <source>List fewer other tools (distractors), write only tool names in the rows (tools_in_rows), or free some space.</source>
        <translation>请在正确工具旁少列一些工具（distractors），在行中只写工具名称（tools_in_rows），或腾出空间。</translation>
    </message>
    <message>
        <source>Listed values that are only in the training part: {count} ({values}).</source>
        <translation>只出现在训练部分的枚举值：{count} 个（{values}）。</translation>
    </message>
    <message>
        <source>Listed values that are only in the validation part: {count} ({values}).</source>
        <translation>只出现在验证部分的枚举值：{count} 个（{values}）。</translation>
    </message>
    <message>
        <source>LoRA of rank 8 on all linear layers, 16 questions per step, ten epochs; each epoch from the 7th is kept. For models of a few billion parameters in 16 bit.</source>
        <translation>所有线性层上使用秩为 8 的 LoRA，每步 16 个问题，训练十轮，从第 7 轮起每轮都保留。适合数十亿参数的 16 位模型。</translation>
    </message>
    <message>
        <source>Loading it needs {needed:.1f} GiB of main memory, but only {free:.1f} GiB are free.</source>
        <translation>加载需要 {needed:.1f} GiB 普通内存，而剩余 {free:.1f} GiB。</translation>
    </message>
    <message>
        <source>MCP servers whose tools you import: a URL, or the command that starts one; the answer is saved as a file</source>
        <translation>要导入其工具的 MCP 服务器：URL 或启动服务器的命令；其回答会保存为文件</translation>
    </message>
    <message>
        <source>Make the server write UTF-8 (for Python: PYTHONUTF8=1).</source>
        <translation>请让服务器输出 UTF-8（如果是 Python 服务器：PYTHONUTF8=1）。</translation>
    </message>
    <message>
        <source>Maximum answer length</source>
        <translation>回答最大长度</translation>
    </message>
    <message>
        <source>Maximum example length</source>
        <translation>示例最大长度</translation>
    </message>
    <message>
        <source>Maximum gradient norm</source>
        <translation>最大梯度范数</translation>
    </message>
    <message>
        <source>Maximum question length</source>
        <translation>问题最大长度</translation>
    </message>
    <message>
        <source>Maximum questions</source>
        <translation>最多问题数</translation>
    </message>
    <message>
        <source>Maximum share of copies</source>
        <translation>副本的最大占比</translation>
    </message>
    <message>
        <source>Maximum share of templates</source>
        <translation>模板问题的最大占比</translation>
    </message>
    <message>
        <source>Maximum share of the helper model</source>
        <translation>辅助模型问题的最大占比</translation>
    </message>
    <message>
        <source>Maximum start time</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>Maximum tool list length</source>
        <translation>工具列表最大长度</translation>
    </message>
    <message>
        <source>Maximum wait</source>
        <translation>最长等待时间</translation>
    </message>
    <message>
        <source>Measure it without constrained decoding.</source>
        <translation>请不用约束解码来测量它。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or remove it.</source>
        <translation>请以权重 1 单独合并它，或不选它。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it with the usual initialization.</source>
        <translation>请以权重 1 单独合并它，或用通常的初始化训练。</translation>
    </message>
    <message>
        <source>Modules trained in full</source>
        <translation>整体训练的模块</translation>
    </message>
    <message>
        <source>Most of what an adapter changes is not needed. DARE drops entries at random until only the density is left, and divides the rest by the density to keep their sum as expected; then the adapters are added with their weights. With fewer entries they disturb each other less. It works on the two small matrices of each adapter and needs equal ranks. The random seed decides what is dropped.</source>
        <translation>适配器的改动大多并不需要。DARE 随机舍去元素，只留下密度所定的份额，并把其余元素除以密度，使总和的期望不变；然后按权重把各适配器相加。元素少了，互相干扰也就小了。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>Near-duplicate threshold</source>
        <translation>近似重复阈值</translation>
    </message>
    <message>
        <source>Nearest tools as other tools</source>
        <translation>其他工具取最接近的</translation>
    </message>
    <message>
        <source>New tools: {count} ({tools}).</source>
        <translation>新增的工具：{count} 个（{tools}）。</translation>
    </message>
    <message>
        <source>No MCP server at {shown} (HTTP {status}).</source>
        <translation>{shown} 处没有 MCP 服务器应答（HTTP {status}）。</translation>
    </message>
    <message>
        <source>No adapter trained yet.</source>
        <translation>尚未训练任何适配器。</translation>
    </message>
    <message>
        <source>No answer from {place} ({why}).</source>
        <translation>{place} 处没有应答（{why}）。</translation>
    </message>
    <message>
        <source>No answer from {shown}.</source>
        <translation>{shown} 处没有任何应答。</translation>
    </message>
    <message>
        <source>No bundle created, because no file passed.</source>
        <translation>没有文件通过检查，因此不生成部署包。</translation>
    </message>
    <message>
        <source>No bundle created, because the file in {bundle} did not pass.</source>
        <translation>未制作部署包，因为 {bundle} 格式的文件未通过检查。</translation>
    </message>
    <message>
        <source>No column of {path} has a tool parameter as its heading. The headings are {headings}.</source>
        <translation>{path} 中没有以工具参数为标题的列；现有标题为 {headings}。</translation>
    </message>
    <message>
        <source>No example question calls it. Write at least {enough}, each worded differently.</source>
        <translation>没有示例问题调用它。请至少编写 {enough} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>No file with tool definitions is given.</source>
        <translation>未指定工具定义文件。</translation>
    </message>
    <message>
        <source>No key is sent to {address}, because others could read it on the way.</source>
        <translation>不会向 {address} 发送密钥，因为途中可能被他人读取。</translation>
    </message>
    <message>
        <source>No language model server at {place}.</source>
        <translation>{place} 处没有语言模型服务器应答。</translation>
    </message>
    <message>
        <source>No merge is better than {adapters} alone. The settings of merging stay unchanged.</source>
        <translation>没有一种合并好于单独的 {adapters}；合并的设置保持不变。</translation>
    </message>
    <message>
        <source>No method is left to write questions.</source>
        <translation>已没有可用于编写问题的方法。</translation>
    </message>
    <message>
        <source>No model is given.</source>
        <translation>未指定模型。</translation>
    </message>
    <message>
        <source>No model measured yet.</source>
        <translation>还没有测量过模型。</translation>
    </message>
    <message>
        <source>No permission to read or write {filename}.</source>
        <translation>没有读写 {filename} 的权限。</translation>
    </message>
    <message>
        <source>No token is sent to {endpoint}, because others could read it on the way.</source>
        <translation>不会向 {endpoint} 发送令牌，因为途中他人可能读到它。</translation>
    </message>
    <message>
        <source>No user question directly before an answer.</source>
        <translation>回答之前没有紧接着的用户问题。</translation>
    </message>
    <message>
        <source>No value can be generated for it ({why}), so no question mentions it. If people do, enter some on the Knowledge page, in a column with the heading {parameter}.</source>
        <translation>无法为它编造值（{why}），因此没有问题会提到它。如果人们会给出它，请在“知识”页以 {parameter} 为列标题提供一些值。</translation>
    </message>
    <message>
        <source>No value can be generated for it ({why}), so this tool gets no questions. Enter some on the Knowledge page, in a column with the heading {parameter}.</source>
        <translation>无法为它编造值（{why}），因此不会为该工具写问题。请在“知识”页以 {parameter} 为列标题提供一些值。</translation>
    </message>
    <message>
        <source>Not all of these adapters were trained on an NF4 base model.</source>
        <translation>这些适配器并非都在 NF4 基础模型上训练。</translation>
    </message>
    <message>
        <source>Not measured: the project has no test questions. Files and model are compared on {count} other questions.</source>
        <translation>未测量：项目没有测试问题。文件与模型用 {count} 个非测试问题进行比较。</translation>
    </message>
    <message>
        <source>Not measured: the project has no test questions. Keep some of your own as tests, or import some, on the Knowledge page. Then run this again.</source>
        <translation>未测量：项目没有测试问题。请在“知识”页面把您自己的一些问题留作测试，或导入一些；然后重新运行。</translation>
    </message>
    <message>
        <source>Not measured: the project has no test questions. The gate cannot judge the adapter {version} and lets it pass.</source>
        <translation>未测量：项目没有测试问题。回归检查无法评判适配器 {version}，因此予以放行。</translation>
    </message>
    <message>
        <source>Nothing fits: at least {gib:.1f} GiB are needed on {how}. Choose a smaller base model, or shorten the tool list.</source>
        <translation>没有放得下的方案：最少的是 {gib:.1f} GiB（{how}）。请选择更小的基础模型，或缩短工具列表。</translation>
    </message>
    <message>
        <source>Numbers that begin with 0 are kept as text; other programs read 0150 as 104. Put them in quotes: {places}.</source>
        <translation>以 0 开头的数字按原样保留为文本；其他程序会把 0150 读作 104。请给它们加上引号：{places}。</translation>
    </message>
    <message>
        <source>On {test_set} the adapter {version} answers {after:.1%} correctly, the active one {before:.1%}.</source>
        <translation>在 {test_set} 上，适配器 {version} 答对 {after:.1%}，启用的答对 {before:.1%}。</translation>
    </message>
    <message>
        <source>One of its answers is an error instead of tools ({error}).</source>
        <translation>其中一个应答是错误而不是工具（{error}）。</translation>
    </message>
    <message>
        <source>One of the training processes ended unexpectedly (exit code {code}).</source>
        <translation>有一个训练进程意外结束（退出码 {code}）。</translation>
    </message>
    <message>
        <source>Only one example question calls it: {seeds}. Write at least {enough}, each worded differently.</source>
        <translation>只有一个示例问题调用它：{seeds}。请至少编写 {enough} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>Only one question is used, because conversations are not supported yet. Skipped: {history}.</source>
        <translation>在支持多轮对话之前只采用一个问题。跳过的其他问题：{history}。</translation>
    </message>
    <message>
        <source>Only one question is used, because conversations are not supported yet. Skipped: {questions}.</source>
        <translation>在支持多轮对话之前只采用一个问题。跳过的其他问题：{questions}。</translation>
    </message>
    <message>
        <source>Only the first step is used, because conversations are not supported yet. Skipped calls: {calls}.</source>
        <translation>在支持多轮对话之前只采用第一步。跳过的后续调用：{calls}。</translation>
    </message>
    <message>
        <source>Only your own systems know such values; questions would use invented ones such as AB-1234. Give an example in the description, or enter a list on the Knowledge page, in a column with the heading {name}. Tools that use it: {users}.</source>
        <translation>只有你们自己的系统知道这类值；问题里会出现编造的值，例如 AB-1234。请在描述中给出一个示例，或在“知识”页以 {name} 为列标题提供列表。使用它的工具：{users}。</translation>
    </message>
    <message>
        <source>Only {count} example questions call it, such as {question}. Write at least {enough}, each worded differently.</source>
        <translation>只有 {count} 个示例问题调用它，例如 {question}。请至少编写 {enough} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>Or use fewer tools (pick or groups of tools), or choose a base model with a longer context.</source>
        <translation>或者减少工具（工具的 pick 或 groups），或选择能读更多内容的基础模型。</translation>
    </message>
    <message>
        <source>Other folders</source>
        <translation>其他文件夹</translation>
    </message>
    <message>
        <source>Other programs are using {share:.0%} of the processor. The estimate is for an idle processor.</source>
        <translation>其他程序正在占用处理器的 {share:.0%}；这里的时间按空闲的处理器计算。</translation>
    </message>
    <message>
        <source>Other tools per example</source>
        <translation>每个示例的其他工具</translation>
    </message>
    <message>
        <source>Parallel questions</source>
        <translation>并行问题数</translation>
    </message>
    <message>
        <source>Parameters without a clear description</source>
        <translation>没有说明应填内容的参数</translation>
    </message>
    <message>
        <source>Please report this with the log of the job.</source>
        <translation>请附上任务日志报告此问题。</translation>
    </message>
    <message>
        <source>Port {port} of this machine is in use.</source>
        <translation>本机的端口 {port} 已被占用。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <source>Provide a PNG, JPEG or WebP file.</source>
        <translation>请提供 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>Provide a document with paths. Webhooks cannot be called.</source>
        <translation>请提供包含 paths 的文档；webhook 无法被调用。</translation>
    </message>
    <message>
        <source>Provide a file that ends in {readers}.</source>
        <translation>请提供以 {readers} 结尾的文件。</translation>
    </message>
    <message>
        <source>Provide a file that ends in {value}.</source>
        <translation>请提供以 {value} 结尾的文件。</translation>
    </message>
    <message>
        <source>Provide a file that is not empty.</source>
        <translation>请给出有内容的文件。</translation>
    </message>
    <message>
        <source>Provide a file with at least one question and its call.</source>
        <translation>请提供至少包含一个问题及其调用的文件。</translation>
    </message>
    <message>
        <source>Provide a file with at least one tool definition.</source>
        <translation>请提供至少包含一个工具定义的文件。</translation>
    </message>
    <message>
        <source>Provide a log with one request in OpenAI format per line.</source>
        <translation>请提供每行一个 OpenAI 格式请求的日志。</translation>
    </message>
    <message>
        <source>Provide a log with one request {&quot;messages&quot;: [...]} per line.</source>
        <translation>请提供每行一个请求 {&quot;messages&quot;: [...]} 的日志。</translation>
    </message>
    <message>
        <source>Put text that contains commas in quotes.</source>
        <translation>请给含有逗号的文本加上引号。</translation>
    </message>
    <message>
        <source>QLoRA: base model in 4 bit, rank 16 on the seven projections, gradient checkpointing, 8 questions per step, three epochs. For small graphics cards.</source>
        <translation>QLoRA：基础模型为 4 位，七个投影层上秩为 16，使用梯度检查点，每步 8 个问题，训练三轮。适合小显卡。</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Questions answered per epoch</source>
        <translation>每轮回答的问题数</translation>
    </message>
    <message>
        <source>Questions are compared by characters only. {error}</source>
        <translation>问题只按字母比较。{error}</translation>
    </message>
    <message>
        <source>Reasoning before a call is not used for training. Rows with reasoning: {reasoning}.</source>
        <translation>调用之前的推理不会被学习。含有推理的行：{reasoning}。</translation>
    </message>
    <message>
        <source>Recorded questions beyond {per_tool} per tool are not used: {more}. Raise the questions per tool to use them.</source>
        <translation>每个工具超出 {per_tool} 个的已记录问题跳过：{more} 个。提高每个工具的问题数即可采用。</translation>
    </message>
    <message>
        <source>Remove ^, $ and \b; the whole value matches anyway.</source>
        <translation>请去掉 ^、$ 和 \b；匹配的本来就是整个取值。</translation>
    </message>
    <message>
        <source>Remove it and run setup again (python3 installer/adaptool.py setup).</source>
        <translation>请将其删除并重新运行安装程序（python3 installer/adaptool.py setup）。</translation>
    </message>
    <message>
        <source>Remove it and run setup again.</source>
        <translation>请删除它并重新运行安装。</translation>
    </message>
    <message>
        <source>Remove it from that file.</source>
        <translation>请将其从该文件中去掉。</translation>
    </message>
    <message>
        <source>Remove it from the merge first.</source>
        <translation>请先把它移出合并。</translation>
    </message>
    <message>
        <source>Remove it, or restore it from a backup.</source>
        <translation>请不选它，或从备份恢复。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其去掉。</translation>
    </message>
    <message>
        <source>Remove it. Its content is asked for again.</source>
        <translation>请将其移除；其中保存的内容会重新询问。</translation>
    </message>
    <message>
        <source>Remove it; only enumerated and yes/no parameters have shares.</source>
        <translation>请将其去掉；只有枚举参数和是/否参数才有占比。</translation>
    </message>
    <message>
        <source>Remove nodes that no question would mention.</source>
        <translation>请去掉不会有问题提及的节点。</translation>
    </message>
    <message>
        <source>Remove questions that need several calls, or choose another base model.</source>
        <translation>请去掉需要多个调用的问题，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Remove relations that no question would use.</source>
        <translation>请去掉不会有问题涉及的关系。</translation>
    </message>
    <message>
        <source>Remove some from the list.</source>
        <translation>请从列表中去掉一些。</translation>
    </message>
    <message>
        <source>Remove some of its parameters, shorten their descriptions, or skip the tool.</source>
        <translation>请删去一些参数，缩短参数的说明，或不用该工具。</translation>
    </message>
    <message>
        <source>Remove the parts that begin with (?= or (?! or (?&lt;.</source>
        <translation>请去掉以 (?=、(?! 或 (?&lt; 开头的部分。</translation>
    </message>
    <message>
        <source>Remove the rest; keys are stored in the system keyring.</source>
        <translation>请去掉其余部分；密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Replacement (helper model)</source>
        <translation>替换（辅助模型问题）</translation>
    </message>
    <message>
        <source>Restore it from a backup of the project, or retire it.</source>
        <translation>请从项目副本恢复，或停用它。</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>请从备份恢复。</translation>
    </message>
    <message>
        <source>Restore the datasets folder of the project from a backup.</source>
        <translation>请从副本恢复项目的 datasets 文件夹。</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Rewriting (helper model)</source>
        <translation>改写（辅助模型问题）</translation>
    </message>
    <message>
        <source>Row {row} is skipped. {why}</source>
        <translation>第 {row} 行已跳过。{why}</translation>
    </message>
    <message>
        <source>Run again; it resumes from the last checkpoint. The log ends: {last_lines}</source>
        <translation>请再次运行；会从最后的检查点继续。日志末尾：{last_lines}</translation>
    </message>
    <message>
        <source>Run again; it resumes where it stopped.</source>
        <translation>请重新运行同一命令；将从已完成的部分继续。</translation>
    </message>
    <message>
        <source>Run setup again (python3 installer/adaptool.py setup).</source>
        <translation>请重新运行安装程序（python3 installer/adaptool.py setup）。</translation>
    </message>
    <message>
        <source>Run setup again.</source>
        <translation>请重新运行安装程序。</translation>
    </message>
    <message>
        <source>Run the Dataset stage first.</source>
        <translation>请先运行“数据集”阶段。</translation>
    </message>
    <message>
        <source>Run the Evaluation stage again.</source>
        <translation>请重新运行评测阶段。</translation>
    </message>
    <message>
        <source>Run the Evaluation stage first.</source>
        <translation>请先运行评测阶段。</translation>
    </message>
    <message>
        <source>Run the Export stage again, or remove it from the list.</source>
        <translation>请重新运行导出阶段，或不测量它。</translation>
    </message>
    <message>
        <source>Run the Export stage again.</source>
        <translation>请重新运行导出阶段。</translation>
    </message>
    <message>
        <source>Run the Export stage first.</source>
        <translation>请先运行“导出”阶段。</translation>
    </message>
    <message>
        <source>Run the Merging stage first, or remove it from the list.</source>
        <translation>请先运行合并阶段，或不测量它。</translation>
    </message>
    <message>
        <source>Run the Merging stage first.</source>
        <translation>请先运行“合并”阶段。</translation>
    </message>
    <message>
        <source>Run the Training stage first.</source>
        <translation>请先运行“训练”阶段。</translation>
    </message>
    <message>
        <source>Run the Validation stage first.</source>
        <translation>请先运行校验。</translation>
    </message>
    <message>
        <source>Run the stages from validation to training again, or remove these questions from the tests.</source>
        <translation>请重新运行从校验到训练的各阶段，或把这些问题从测试中去掉。</translation>
    </message>
    <message>
        <source>Same-meaning threshold</source>
        <translation>视为同义的相似度</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Sampling seed</source>
        <translation>采样种子</translation>
    </message>
    <message>
        <source>Save a key for it, or sign in, on the Tools page. Or save its tool list as a JSON file and import that.</source>
        <translation>请在“工具”页面为其保存密钥或登录；或将其工具列表存为 JSON 文件后导入。</translation>
    </message>
    <message>
        <source>Save a valid one.</source>
        <translation>请保存有效的令牌。</translation>
    </message>
    <message>
        <source>Save each document in its own file.</source>
        <translation>请把每个文档各存为一个文件。</translation>
    </message>
    <message>
        <source>Save each in its own file.</source>
        <translation>请将每个图谱分别保存为单独的文件。</translation>
    </message>
    <message>
        <source>Save the adapter as plain LoRA, without it.</source>
        <translation>请把适配器另存为不含它的普通 LoRA。</translation>
    </message>
    <message>
        <source>Save the correct key for this helper model.</source>
        <translation>请为此辅助模型保存正确的密钥。</translation>
    </message>
    <message>
        <source>Save the tool list of the server as a JSON file and import that.</source>
        <translation>请将服务器的工具列表保存为 JSON 文件后导入。</translation>
    </message>
    <message>
        <source>Say how the two are related.</source>
        <translation>请说明两者之间的关系。</translation>
    </message>
    <message>
        <source>Search with the test questions, or train with a validation split.</source>
        <translation>请用测试问题搜索，或训练时留出验证部分。</translation>
    </message>
    <message>
        <source>See the Knowledge page.</source>
        <translation>请查看“知识”页面。</translation>
    </message>
    <message>
        <source>See the log of the job.</source>
        <translation>请查看任务日志。</translation>
    </message>
    <message>
        <source>See the log of the job; {remedy}.</source>
        <translation>请查看任务日志；{remedy}。</translation>
    </message>
    <message>
        <source>See the models on this machine.</source>
        <translation>请查看这里已有的模型。</translation>
    </message>
    <message>
        <source>See the output of cmake above.</source>
        <translation>请看上面 cmake 的输出。</translation>
    </message>
    <message>
        <source>See the reasons on the Validation page and fix the source.</source>
        <translation>请在“校验”页面查看原因，并修正来源。</translation>
    </message>
    <message>
        <source>See {log}, and allow a longer start time if it was still loading.</source>
        <translation>请查看 {log}；如果当时仍在加载，请延长允许的启动时间。</translation>
    </message>
    <message>
        <source>See {log}. If the memory of the graphics card was too small, choose a smaller model or a shorter context.</source>
        <translation>请查看 {log}；如果是显存不足，请选择更小的模型或更短的上下文。</translation>
    </message>
    <message>
        <source>Serve it with its image part in llama.cpp and choose the kind endpoint.</source>
        <translation>请用 llama.cpp 连同其图像部分一起提供该模型，并选择类型 endpoint。</translation>
    </message>
    <message>
        <source>Set the Merging stage to keep the merged adapter, merge only one adapter, or do not export the adapter alone.</source>
        <translation>请让“合并”阶段保留合并后的适配器，或只合并一个适配器，或不单独导出适配器。</translation>
    </message>
    <message>
        <source>Set the Merging stage to keep the merged adapter, merge only one adapter, or export the merged model for vLLM.</source>
        <translation>请让“合并”阶段保留合并后的适配器，或只合并一个适配器，或为 vLLM 导出合并后的模型。</translation>
    </message>
    <message>
        <source>Set the precision to auto.</source>
        <translation>请将计算所用的数值格式（precision）设为 auto。</translation>
    </message>
    <message>
        <source>Set the precision to float32, use a card that supports bfloat16, or lower the learning rate.</source>
        <translation>请用 float32 计算（precision），或换用支持 bfloat16 计算的显卡；否则降低学习率。</translation>
    </message>
    <message>
        <source>Set up Adaptool again, or choose no quantization.</source>
        <translation>请重新安装 Adaptool，或选择不量化。</translation>
    </message>
    <message>
        <source>Set up a keyring, or use a server that needs no key.</source>
        <translation>请设置密钥环，或使用不需要密钥的服务器。</translation>
    </message>
    <message>
        <source>Share of own questions kept as tests</source>
        <translation>自有问题留作测试的比例</translation>
    </message>
    <message>
        <source>Short descriptions fit: set the descriptions of training to short.</source>
        <translation>使用短描述就放得下：把训练的描述设为 short。</translation>
    </message>
    <message>
        <source>Short rows are packed together ({where}: relative difference {difference:.1e}).</source>
        <translation>短的行首尾相接地打包在一起（{where}：相对差异 {difference:.1e}）。</translation>
    </message>
    <message>
        <source>Sign in again on the Tools page.</source>
        <translation>请在“工具”页面重新登录。</translation>
    </message>
    <message>
        <source>Simplify the tool&apos;s parameters on the Tools page, or choose another base model.</source>
        <translation>请在“工具”页简化该工具的参数，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Six epochs at rank 32: the default of a new project, and good for a first model.</source>
        <translation>秩为 32，训练六轮：新项目的初始设置，适合作为第一个模型。</translation>
    </message>
    <message>
        <source>Skipped from what {teacher} wrote by {strategy}: {reasons}.</source>
        <translation>{teacher} 以 {strategy} 方式编写的内容中跳过的：{reasons}。</translation>
    </message>
    <message>
        <source>Skipped tools</source>
        <translation>跳过的工具</translation>
    </message>
    <message>
        <source>Skipped {file}, row {row}: {reason}</source>
        <translation>{file} 第 {row} 行跳过：{reason}</translation>
    </message>
    <message>
        <source>Skipped {left_out} more rows. The Knowledge page lists them all.</source>
        <translation>另有 {left_out} 行跳过；全部列在“知识”页面。</translation>
    </message>
    <message>
        <source>Skipped {left_out} more rows. The Synthesis page lists them all, under Recorded.</source>
        <translation>另有 {left_out} 行跳过；全部列在“合成”页的“已记录”下。</translation>
    </message>
    <message>
        <source>Skipped {questions} questions of {test_set}: their tools are no longer in the list.</source>
        <translation>跳过 {test_set} 的 {questions} 个问题：它们的工具已不在列表中。</translation>
    </message>
    <message>
        <source>Skipped, because copies may be at most {copy_share:.0%} of the questions: {copy:,}.</source>
        <translation>副本最多占全部问题的 {copy_share:.0%}，因此跳过：{copy:,} 个。</translation>
    </message>
    <message>
        <source>Skipped, because questions of a helper model may be at most {teacher_share:.0%} of all: {teacher:,}.</source>
        <translation>辅助模型的问题最多占全部的 {teacher_share:.0%}，因此跳过：{teacher:,} 个。</translation>
    </message>
    <message>
        <source>Skipped, because templates may be at most {template_share:.0%} of the questions: {value:,}.</source>
        <translation>模板问题最多占全部问题的 {template_share:.0%}，因此跳过：{value:,} 个。</translation>
    </message>
    <message>
        <source>Split it, or remove what does not belong in it.</source>
        <translation>请拆分该文件，或删除其中无关的内容。</translation>
    </message>
    <message>
        <source>Split it, or use fewer values.</source>
        <translation>请拆分文件，或减少取值。</translation>
    </message>
    <message>
        <source>Start it manually to see why.</source>
        <translation>请手动启动它以查看原因。</translation>
    </message>
    <message>
        <source>Start the download again. If this happens twice, the server or the network changes files.</source>
        <translation>请重新开始下载；如果再次发生，说明服务器或途中有环节改动了文件。</translation>
    </message>
    <message>
        <source>Start the download again; it resumes.</source>
        <translation>请重新开始下载；它会继续。</translation>
    </message>
    <message>
        <source>Start the other machines now, each with the command at the top of {folder}.</source>
        <translation>现在请启动其他机器，各自使用 {folder} 开头的命令。</translation>
    </message>
    <message>
        <source>Switch off constrained decoding, or choose another base model.</source>
        <translation>请关闭约束解码，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Switch off constrained decoding.</source>
        <translation>请关闭约束解码。</translation>
    </message>
    <message>
        <source>System prompts are not used. Rows with a system prompt: {system}.</source>
        <translation>系统提示不会被采用。含有系统提示的行：{system}。</translation>
    </message>
    <message>
        <source>TIES on the full change of each weight matrix instead of the two small matrices, so the votes are on what the adapters really do. The result is cut to the rank of the largest adapter. Ranks may differ. It takes longer than TIES.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 TIES：投票针对的是适配器真正的作用。结果再截到最大适配器的秩。秩可以不同；比 TIES 费时。</translation>
    </message>
    <message>
        <source>Test the helper model with its settings, then run again; it resumes where it stopped.</source>
        <translation>请用其设置测试该辅助模型，然后重新运行同一命令；将从中断处继续。</translation>
    </message>
    <message>
        <source>Text after the result of a tool is not used for training. Rows with such text: {closing}.</source>
        <translation>工具结果之后的文字不会被学习。含有此类文字的行：{closing}。</translation>
    </message>
    <message>
        <source>The GGUF file of the built-in model is missing ({file}).</source>
        <translation>内置模型的 GGUF 文件不存在（{file}）。</translation>
    </message>
    <message>
        <source>The GGUF file of the helper model {name} does not exist ({model}).</source>
        <translation>辅助模型 {name} 的 GGUF 文件不存在（{model}）。</translation>
    </message>
    <message>
        <source>The Synthesis page lists them.</source>
        <translation>“合成”页面列出了它们。</translation>
    </message>
    <message>
        <source>The adapter does not match its base model.</source>
        <translation>适配器与其基础模型不匹配。</translation>
    </message>
    <message>
        <source>The adapter to continue was trained with a different chat template.</source>
        <translation>要继续训练的适配器所用的对话模板与所选的不同。</translation>
    </message>
    <message>
        <source>The adapter {active} is already active.</source>
        <translation>适配器 {active} 已经启用。</translation>
    </message>
    <message>
        <source>The adapter {name} was trained on {count} of the {tests} test questions, such as {question}. Questions used for training cannot be used for testing.</source>
        <translation>适配器 {name} 的训练数据含有 {tests} 个测试问题中的 {count} 个，例如 {question}：测试不能衡量训练过的内容。</translation>
    </message>
    <message>
        <source>The adapter {version} is missing its file {file}.</source>
        <translation>适配器 {version} 的文件 {file} 不见了。</translation>
    </message>
    <message>
        <source>The adapter {version} is missing its folder {path}.</source>
        <translation>适配器 {version} 的文件夹 {path} 不见了。</translation>
    </message>
    <message>
        <source>The adapter {version} is not worse than the active one, {active}, on any test set.</source>
        <translation>适配器 {version} 在任何测试集上都不比启用的 {active} 差。</translation>
    </message>
    <message>
        <source>The adapter {version} is worse than {against} on: {sets}.</source>
        <translation>适配器 {version} 在以下测试集上比 {against} 差：{sets}。</translation>
    </message>
    <message>
        <source>The adapter {version} was modified: its file {file} has changed.</source>
        <translation>适配器 {version} 与制作时不同：文件 {file} 被改动。</translation>
    </message>
    <message>
        <source>The adapter {version} was not measured on: {unscored}.</source>
        <translation>适配器 {version} 尚未在以下测试集上评分：{unscored}。</translation>
    </message>
    <message>
        <source>The adapters are placed side by side, so their changes add up exactly, each with its weight. Ranks may differ; the merged adapter is as large as all of them together. Weights that add up to much more than 1 per adapter break the model: in the enterprise paper, weight 1 was the best of all methods and weight 2 gave no correct answers.</source>
        <translation>把各适配器并排放在一起，使它们的改动按各自的权重精确相加。秩可以不同；合并后的适配器与它们加起来一样大。平均每个适配器的权重远大于 1 会损坏模型：在企业论文中，权重 1 是所有方法中最好的，权重 2 则没有一个回答正确。</translation>
    </message>
    <message>
        <source>The address of the helper model {name} contains more than host, port and path.</source>
        <translation>辅助模型 {name} 的地址中除主机、端口和路径外还有其他内容。</translation>
    </message>
    <message>
        <source>The allowed value {unnamed} is not explained. Explain each value in the description, or use words as values.</source>
        <translation>没有说明允许的值 {unnamed} 的含义。请在描述中解释每个值，或改用单词作为值。</translation>
    </message>
    <message>
        <source>The answer contains a broken character.</source>
        <translation>回答中有不完整的字符。</translation>
    </message>
    <message>
        <source>The answer contains no text.</source>
        <translation>回答中没有文本。</translation>
    </message>
    <message>
        <source>The answer is not complete JSON.</source>
        <translation>回答不是完整的 JSON。</translation>
    </message>
    <message>
        <source>The base model cannot read all {tools:,} tools at once. Each question gets the {most} nearest.</source>
        <translation>基础模型无法一次读完全部 {tools:,} 个工具；每个问题只显示最接近的 {most} 个。</translation>
    </message>
    <message>
        <source>The base model {name} does not exist.</source>
        <translation>基础模型 {name} 不存在。</translation>
    </message>
    <message>
        <source>The baseline without training is skipped. {error}</source>
        <translation>不训练的基线被跳过。{error}</translation>
    </message>
    <message>
        <source>The built-in base model is missing ({folder}).</source>
        <translation>内置基础模型不存在（{folder}）。</translation>
    </message>
    <message>
        <source>The built-in model has changed since this training stopped, so training starts again.</source>
        <translation>自这次训练停止以来，内置模型已更换；训练将重新开始。</translation>
    </message>
    <message>
        <source>The bundle needs {bundle}, which is not one of the number formats to write.</source>
        <translation>部署包应包含 {bundle}，但它不在要写出的数值格式之中。</translation>
    </message>
    <message>
        <source>The call does not match its tool: {reason}.</source>
        <translation>调用不符合其工具：{reason}。</translation>
    </message>
    <message>
        <source>The changes of the adapters are added exactly, as in concatenation, and the sum is then cut to the rank of the largest adapter, keeping the directions of the largest change. Ranks may differ, and the merged adapter stays small; the part that is cut off is lost.</source>
        <translation>像拼接那样把各适配器的改动精确相加，再把和截到最大适配器的秩，保留改动最大的方向。秩可以不同，合并后的适配器仍然很小；截去的部分就丢失了。</translation>
    </message>
    <message>
        <source>The chat template {name} does not exist.</source>
        <translation>对话模板 {name} 不存在。</translation>
    </message>
    <message>
        <source>The column arguments contains no JSON object.</source>
        <translation>arguments 列中不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The column arguments is filled in, but the tool is missing.</source>
        <translation>arguments 列已填写，但没有写工具名称。</translation>
    </message>
    <message>
        <source>The column call contains no call; write it like name(a=&quot;x&quot;, b=2).</source>
        <translation>call 列中没有调用；请写成 name(a=&quot;x&quot;, b=2) 这样的形式。</translation>
    </message>
    <message>
        <source>The column {heading} is filled in, but the tool is missing.</source>
        <translation>{heading} 列已填写，但没有写工具名称。</translation>
    </message>
    <message>
        <source>The column {heading} is filled in, but {name} has no such parameter.</source>
        <translation>{heading} 列已填写，但 {name} 没有该参数。</translation>
    </message>
    <message>
        <source>The columns are {columns}; the last two are optional.</source>
        <translation>列为 {columns}；后两列可以没有。</translation>
    </message>
    <message>
        <source>The config does not state {error}.</source>
        <translation>配置没有写明 {error}。</translation>
    </message>
    <message>
        <source>The connection ended before {file} was complete.</source>
        <translation>{file} 尚未完整，连接就中断了。</translation>
    </message>
    <message>
        <source>The correct tool is among the {nearest} nearest tools by words for {right:,} of {questions:,} test questions.</source>
        <translation>在 {questions:,} 个测试问题中，有 {right:,} 个的正确工具在词语上最接近的 {nearest} 个工具之中。</translation>
    </message>
    <message>
        <source>The correct tool is among the {nearest} nearest tools for {right:,} of {questions:,} test questions.</source>
        <translation>在 {questions:,} 个测试问题中，有 {right:,} 个的正确工具在最接近的 {nearest} 个工具之中。</translation>
    </message>
    <message>
        <source>The data cycle {name} is already open.</source>
        <translation>数据周期 {name} 已经打开。</translation>
    </message>
    <message>
        <source>The dataset lists {others} tools in addition to the correct ones: each row lists the tools its questions call, and others, up to {budget:,} tokens (list_tokens).</source>
        <translation>数据集在正确工具之外还列出 {others} 个其他工具：每行列出其问题所调用的工具和其他工具，至多 {budget:,} 个 token（list_tokens）。</translation>
    </message>
    <message>
        <source>The density {density} is not above 0 and at most 1.</source>
        <translation>密度 {density} 不在大于 0 且不超过 1 的范围内。</translation>
    </message>
    <message>
        <source>The distribution of the questions differs from real ones (divergence {divergence:.2f}): half of those for {name} have at most {median:g} words, of the real ones at most {real:g}.</source>
        <translation>问题的分布与真实问题不同（散度 {divergence:.2f}）：{name} 的问题中有一半不超过 {median:g} 个词，而真实问题中有一半不超过 {real:g} 个词。</translation>
    </message>
    <message>
        <source>The distribution of the questions differs from real ones (divergence {divergence:.2f}): {share:.0%} of them are for {name}, of the real ones {target:.0%}.</source>
        <translation>问题的分布与真实问题不同（散度 {divergence:.2f}）：其中 {share:.0%} 用于 {name}，而真实问题中为 {target:.0%}。</translation>
    </message>
    <message>
        <source>The distribution of the questions differs from real ones (divergence {divergence:.2f}): {share:.0%} of those for {name} ask for {parameter} {value}, of the real ones {target:.0%}.</source>
        <translation>问题的分布与真实问题不同（散度 {divergence:.2f}）：{name} 的问题中有 {share:.0%} 要求 {parameter} 为 {value}，而真实问题中为 {target:.0%}。</translation>
    </message>
    <message>
        <source>The embedding model is missing ({folder}).</source>
        <translation>嵌入模型不存在（{folder}）。</translation>
    </message>
    <message>
        <source>The embedding model {name} does not exist.</source>
        <translation>嵌入模型 {name} 不存在。</translation>
    </message>
    <message>
        <source>The enterprise function-calling paper, section 4.2.2. Its learning rate is unreadable in our copy; this value is usual for LoRA on models of this size.</source>
        <translation>企业函数调用论文，第 4.2.2 节。其学习率在我们的副本中无法辨认；这里用的是这种规模的模型训练 LoRA 时常用的值。</translation>
    </message>
    <message>
        <source>The file may be damaged, or memory may be too small.</source>
        <translation>文件可能已损坏，或内存可能不足。</translation>
    </message>
    <message>
        <source>The file {file} differs from that in {repo}: the checksums do not match.</source>
        <translation>收到的文件 {file} 与 {repo} 中的不一致：校验和不同。</translation>
    </message>
    <message>
        <source>The file {file} no longer exists.</source>
        <translation>文件 {file} 已不存在。</translation>
    </message>
    <message>
        <source>The files for other trainers will take about {size}, with the tools in each row.</source>
        <translation>供其他训练程序使用的文件约占 {size}，每一行都含有工具。</translation>
    </message>
    <message>
        <source>The files for other trainers will take about {size}. Their rows contain only tool names; the tools are in {beside}. With the tools in each row they would take {whole}.</source>
        <translation>供其他训练程序使用的文件约占 {size}。各行只写工具名称，工具在 {beside} 中只写一次；若每一行都含有工具，则需 {whole}。</translation>
    </message>
    <message>
        <source>The files need about {needed:.1f} GB, but only {free:.1f} GB are free in {folder}.</source>
        <translation>这些文件约需 {needed:.1f} GB，而 {folder} 中有 {free:.1f} GB 可用。</translation>
    </message>
    <message>
        <source>The files need {size}, but only {free} of disk space is free.</source>
        <translation>这些文件需要 {size}，而磁盘只剩 {free}。</translation>
    </message>
    <message>
        <source>The files of the adapter {adapter} no longer exist.</source>
        <translation>适配器 {adapter} 的文件已不存在。</translation>
    </message>
    <message>
        <source>The folder {parent} does not exist.</source>
        <translation>文件夹 {parent} 不存在。</translation>
    </message>
    <message>
        <source>The graphics card stopped responding.</source>
        <translation>显卡停止响应。</translation>
    </message>
    <message>
        <source>The helper model found no matching call for {unusable} questions. They wait for you on the Labelling page.</source>
        <translation>有 {unusable} 个问题，辅助模型未给出合适的调用；它们在“标注”页面等待人工处理。</translation>
    </message>
    <message>
        <source>The helper model {name} did not answer: {error}</source>
        <translation>辅助模型 {name} 没有给出回答：{error}</translation>
    </message>
    <message>
        <source>The helper model {name} failed {in_a_row} times in a row; the last time: {error}</source>
        <translation>辅助模型 {name} 连续失败 {in_a_row} 次；最近一次：{error}</translation>
    </message>
    <message>
        <source>The helper model {name} has no model name.</source>
        <translation>辅助模型 {name} 没有写明模型。</translation>
    </message>
    <message>
        <source>The helper model {name} has no model.</source>
        <translation>辅助模型 {name} 没有模型。</translation>
    </message>
    <message>
        <source>The helper model {name} has no usable address.</source>
        <translation>辅助模型 {name} 没有可用的地址。</translation>
    </message>
    <message>
        <source>The helper model {name} is a GGUF file, which cannot see images here.</source>
        <translation>辅助模型 {name} 是 GGUF 文件，在此处不能查看图片。</translation>
    </message>
    <message>
        <source>The helper model {teacher} is of the kind {kind}, which cannot be measured.</source>
        <translation>辅助模型 {teacher} 的种类为 {kind}，无法测量。</translation>
    </message>
    <message>
        <source>The id {key} is already used.</source>
        <translation>id {key} 已被使用。</translation>
    </message>
    <message>
        <source>The image {text} does not exist.</source>
        <translation>图片 {text} 不存在。</translation>
    </message>
    <message>
        <source>The image {text} is outside the folder of the metadata.</source>
        <translation>图片 {text} 位于元数据所在文件夹之外。</translation>
    </message>
    <message>
        <source>The key-value cache of this model cannot use {kind}: its rows of {width} do not divide into blocks of 32.</source>
        <translation>这个模型的键值缓存不能用 {kind}：其长度为 {width} 的行不能分成 32 的块。</translation>
    </message>
    <message>
        <source>The later stages use the adapter {version}.</source>
        <translation>后续阶段正在使用适配器 {version}。</translation>
    </message>
    <message>
        <source>The list is incomplete: its last page refers to a next one (nextCursor {cursor}), which is not in the file. Add the missing pages, or ask the server itself.</source>
        <translation>列表尚未结束：最后一页指向下一页（nextCursor {cursor}），而文件中没有该页。请补上后续各页，或直接访问服务器。</translation>
    </message>
    <message>
        <source>The list of {tools:,} tools takes about {tokens:,} tokens. With question and answer it does not fit into the {context:,} that {base_model} can read. {remedy}</source>
        <translation>{tools:,} 个工具的列表约占 {tokens:,} 个 token；加上问题和答案，超出了 {base_model} 能读的 {context:,} 个。{remedy}</translation>
    </message>
    <message>
        <source>The markers of the chosen chat template, such as {strange}, are not tokens of this base model. It reads them letter by letter, which takes longer to learn.</source>
        <translation>所选对话模板的标记（例如 {strange}）不是这个基础模型的 token：它会逐字读取，学习需要更长时间。</translation>
    </message>
    <message>
        <source>The merged change differs by {share:.0f} % from the weighted sum of the changes. Cat and svd are closer.</source>
        <translation>合并后的改动与各改动的加权和相差 {share:.0f} %。cat 和 svd 更接近它。</translation>
    </message>
    <message>
        <source>The merged change differs by {share:.0f} % from the weighted sum of the changes. The cut to its rank loses that.</source>
        <translation>合并后的改动与各改动的加权和相差 {share:.0f} %。这是截到该秩时丢失的部分。</translation>
    </message>
    <message>
        <source>The merged change is {ratio:.1f} times as large as those of the adapters together. Such a model often gives no correct answers. Lower the weights.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio:.1f} 倍；这样的模型往往一个问题也答不对。请降低权重。</translation>
    </message>
    <message>
        <source>The merged model does not exist as one adapter.</source>
        <translation>合并的内容没有作为单个适配器保存。</translation>
    </message>
    <message>
        <source>The method {method} takes {most} adapters, but {configs} are chosen.</source>
        <translation>方法 {method} 合并 {most} 个适配器，而选了 {configs} 个。</translation>
    </message>
    <message>
        <source>The method {name} cannot be used: {why}.</source>
        <translation>无法使用方法 {name}：{why}。</translation>
    </message>
    <message>
        <source>The method {name} is no longer used: most of its questions fail.</source>
        <translation>方法 {name} 已停用：它编写的大多数问题未通过。</translation>
    </message>
    <message>
        <source>The model of the helper model {name} does not exist ({model}).</source>
        <translation>辅助模型 {name} 的模型不存在（{model}）。</translation>
    </message>
    <message>
        <source>The module {name} is quantized to {quantization} and cannot be trained in full.</source>
        <translation>模块 {name} 已量化为 {quantization}，无法整体训练。</translation>
    </message>
    <message>
        <source>The notes have {text} characters; at most {longest_note} are allowed.</source>
        <translation>备注有 {text} 个字符，最多 {longest_note} 个。</translation>
    </message>
    <message>
        <source>The project has no example questions to ask.</source>
        <translation>项目没有可用来提问的示例问题。</translation>
    </message>
    <message>
        <source>The project has no test questions, so the search uses the validation questions of the adapters&apos; datasets.</source>
        <translation>项目没有测试问题；搜索改用各适配器数据集的验证问题来提问。</translation>
    </message>
    <message>
        <source>The proxy blocks access to {shown}.</source>
        <translation>代理不允许访问 {shown}。</translation>
    </message>
    <message>
        <source>The question has {question:,} characters.</source>
        <translation>问题有 {question:,} 个字符。</translation>
    </message>
    <message>
        <source>The questions of each row are divided among {parts} processes, so a step has as many as with one process. Each process computes the tool list; with {lcm} rows per step, none would compute it twice.</source>
        <translation>每行的问题分给 {parts} 个进程，使每步的问题数与单个进程相同。各进程都要计算工具列表；每步 {lcm} 行时就不会重复计算。</translation>
    </message>
    <message>
        <source>The return value of {method} cannot be read without running it.</source>
        <translation>不运行就无法读取 {method} 的返回内容。</translation>
    </message>
    <message>
        <source>The return value of {method} cannot be read without running it. Name and parameters are taken from {run}.</source>
        <translation>不运行 {method} 就无法读出它返回的内容。名称和参数取自 {run}。</translation>
    </message>
    <message>
        <source>The rule that begins with {line} has more than {longest} characters.</source>
        <translation>以 {line} 开头的规则超过 {longest} 个字符。</translation>
    </message>
    <message>
        <source>The rule {line} contains {unparse}, which has no meaning there.</source>
        <translation>规则 {line} 含有 {unparse}，它在该处没有意义。</translation>
    </message>
    <message>
        <source>The rule {line} uses {node}, which no asset has.</source>
        <translation>规则 {line} 用到 {node}，但没有素材具有该项。</translation>
    </message>
    <message>
        <source>The rule {rule} allows more than {most_letters} characters in one place.</source>
        <translation>规则 {rule} 在同一位置允许超过 {most_letters} 个字符。</translation>
    </message>
    <message>
        <source>The rule {rule} asks Faker for {provider}, which is not supported here.</source>
        <translation>规则 {rule} 要求 Faker 生成 {provider}，但此处无法生成该类型。</translation>
    </message>
    <message>
        <source>The rule {rule} can create values of up to {length} characters; at most {longest_made} are allowed.</source>
        <translation>规则 {rule} 可能生成多达 {length} 个字符的取值，超过 {longest_made} 个。</translation>
    </message>
    <message>
        <source>The rule {rule} contains a kind of pattern that is not supported.</source>
        <translation>规则 {rule} 含有此处不能使用的模式。</translation>
    </message>
    <message>
        <source>The rule {rule} contains an anchor inside.</source>
        <translation>规则 {rule} 的中间含有锚点。</translation>
    </message>
    <message>
        <source>The rule {rule} contains an endless repetition.</source>
        <translation>规则 {rule} 含有无限重复的内容。</translation>
    </message>
    <message>
        <source>The rule {rule} contains more than a kind and a locale.</source>
        <translation>规则 {rule} 除类型和区域设置外还有其他内容。</translation>
    </message>
    <message>
        <source>The rule {rule} contains no regular expression ({error}).</source>
        <translation>规则 {rule} 中不是有效的正则表达式（{error}）。</translation>
    </message>
    <message>
        <source>The rule {rule} creates no printable value.</source>
        <translation>规则 {rule} 没有生成任何可打印的取值。</translation>
    </message>
    <message>
        <source>The rule {rule} creates values for {parameter}, but no tool has that parameter.</source>
        <translation>规则 {rule} 为 {parameter} 生成取值，但没有工具具有该参数。</translation>
    </message>
    <message>
        <source>The rule {rule} does not list the allowed characters of some place.</source>
        <translation>规则 {rule} 没有指明某个位置可以出现的字符。</translation>
    </message>
    <message>
        <source>The rule {rule} uses lookahead or lookbehind.</source>
        <translation>规则 {rule} 使用了前瞻或后顾。</translation>
    </message>
    <message>
        <source>The rule {rule} uses the locale {locale}, which Faker does not support.</source>
        <translation>规则 {rule} 指定了区域设置 {locale}，但 Faker 不支持。</translation>
    </message>
    <message>
        <source>The same applies to {lost} more tools.</source>
        <translation>另有 {lost} 个工具也是如此。</translation>
    </message>
    <message>
        <source>The same text is also in {source}; it is used once.</source>
        <translation>它也一字不差地出现在 {source} 中，只算一次。</translation>
    </message>
    <message>
        <source>The sample {sample} has no finished run.</source>
        <translation>示例 {sample} 没有附带已完成的运行结果。</translation>
    </message>
    <message>
        <source>The search skips {method}: {why}</source>
        <translation>搜索跳过 {method}：{why}</translation>
    </message>
    <message>
        <source>The server at {shown} does not speak a supported version of MCP ({why}).</source>
        <translation>{shown} 处的应答不符合此处支持的 MCP（{why}）。</translation>
    </message>
    <message>
        <source>The server needs the package {lacking}, which is not installed.</source>
        <translation>服务器需要的软件包 {lacking} 未安装。</translation>
    </message>
    <message>
        <source>The server needs to be fixed.</source>
        <translation>请让服务器的维护者更正。</translation>
    </message>
    <message>
        <source>The server {server} did not answer a question: {error}</source>
        <translation>服务器 {server} 没有回答一个问题：{error}</translation>
    </message>
    <message>
        <source>The small starter model of Adaptool 0.1 is no longer included.</source>
        <translation>Adaptool 0.1 的小型入门模型已不再随程序提供。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter are dropped as noise, and so are the few largest, which unbalance a merge; the rest are added with their weights. It works on the two small matrices of each adapter and needs equal ranks.</source>
        <translation>每个适配器中最小的元素作为噪声舍去，少数最大的元素会使合并失衡，也舍去；其余按权重相加。它分别作用于两个小矩阵，要求秩相同。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter are dropped until only the density is left, and the adapters are added with their weights. The most important parts of each stay unchanged. It works on the two small matrices of each adapter and needs equal ranks.</source>
        <translation>舍去每个适配器中最小的元素，只留下密度所定的份额，再按权重把各适配器相加。每个适配器中最重要的部分保持原样。它分别作用于两个小矩阵，要求秩相同。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter&apos;s full change of a weight matrix are dropped, instead of those of the two small matrices; the changes are added with their weights, and the sum is cut to the rank of the largest adapter. Ranks may differ.</source>
        <translation>舍去每个适配器对权重矩阵完整改动（而不是两个小矩阵）中最小的元素；把改动按权重相加，再把和截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>The stage {stage} uses no helper model.</source>
        <translation>阶段 {stage} 不询问辅助模型。</translation>
    </message>
    <message>
        <source>The test question {question} is in a file of tests.</source>
        <translation>测试问题 {question} 在一个测试文件中。</translation>
    </message>
    <message>
        <source>The test set of the cycle {test_set} no longer exists ({path}).</source>
        <translation>周期 {test_set} 的测试集不见了（{path}）。</translation>
    </message>
    <message>
        <source>The test set of the cycle {test_set} was modified ({path}).</source>
        <translation>周期 {test_set} 的测试集与保留时不同（{path}）。</translation>
    </message>
    <message>
        <source>The text next to its call is skipped, because conversations are not supported yet.</source>
        <translation>在支持多轮对话之前，调用旁的文字会被跳过。</translation>
    </message>
    <message>
        <source>The token contains characters that are not allowed in a token.</source>
        <translation>令牌中含有令牌不会有的字符。</translation>
    </message>
    <message>
        <source>The tool {largest} alone takes {sizes:,} tokens, but only {limit:,} are allowed.</source>
        <translation>单是工具 {largest} 就占 {sizes:,} 个 token，而只允许 {limit:,} 个。</translation>
    </message>
    <message>
        <source>The two small matrices of each adapter are multiplied by its share and added. This is fast and keeps the adapter small, but it is a rough method: when multiplied, the matrices of one adapter also mix with those of the others. All adapters need the same rank.</source>
        <translation>把每个适配器的两个小矩阵乘以该适配器的份额后相加。它很快，合并后的适配器和原来一样小，但比较粗略：乘开以后，一个适配器的矩阵也会与其他适配器的矩阵相乘。所有适配器的秩必须相同。</translation>
    </message>
    <message>
        <source>The type {kind} is not a language model of transformers.</source>
        <translation>类型 {kind} 不属于 transformers 的语言模型。</translation>
    </message>
    <message>
        <source>The value of the header {name} contains characters that are not allowed in a header.</source>
        <translation>请求头 {name} 的值含有请求头中不允许的字符。</translation>
    </message>
    <message>
        <source>The value {value} appears in {count} of all {seeds} example questions, such as {question}. Values of this parameter that appear in {often} or more: {values}. Use a different one in each question.</source>
        <translation>取值 {value} 出现在全部 {seeds} 个示例问题中的 {count} 个，例如 {question}。该参数出现在 {often} 个或更多问题中的取值：{values} 个。请在每个问题中使用不同的取值。</translation>
    </message>
    <message>
        <source>The weight {line} is not a number of 0 or more.</source>
        <translation>权重 {line} 不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>The whole tool list</source>
        <translation>整个列表</translation>
    </message>
    <message>
        <source>The {stage} job ended unexpectedly ({how}).</source>
        <translation>{stage} 任务意外结束（{how}）。</translation>
    </message>
    <message>
        <source>The {what} {text} is not a number.</source>
        <translation>{what} {text} 不是数。</translation>
    </message>
    <message>
        <source>There are no test questions: you can train and export the model, but not measure it. With two own questions for a tool, one of them is kept as a test.</source>
        <translation>没有测试问题：模型可以训练和导出，但不会测量。一个工具只要有两个您自己的问题，就可以留出一个作为测试。</translation>
    </message>
    <message>
        <source>There are no validation questions for the search.</source>
        <translation>没有可供搜索用的验证问题。</translation>
    </message>
    <message>
        <source>There are {adapters} adapters but {weights} weights.</source>
        <translation>有 {adapters} 个适配器，但有 {weights} 个权重。</translation>
    </message>
    <message>
        <source>There is no adapter to check.</source>
        <translation>没有可检查的适配器。</translation>
    </message>
    <message>
        <source>There is no helper model {judge} in this project.</source>
        <translation>此项目中没有辅助模型 {judge}。</translation>
    </message>
    <message>
        <source>There is no helper model {name} in this project.</source>
        <translation>此项目中没有辅助模型 {name}。</translation>
    </message>
    <message>
        <source>There is no helper model {name}.</source>
        <translation>没有辅助模型 {name}。</translation>
    </message>
    <message>
        <source>There is no helper model {teacher} in this project.</source>
        <translation>此项目中没有辅助模型 {teacher}。</translation>
    </message>
    <message>
        <source>There is no helper model {teacher} to measure.</source>
        <translation>没有可测量的辅助模型 {teacher}。</translation>
    </message>
    <message>
        <source>There is no method {name}.</source>
        <translation>没有方法 {name}。</translation>
    </message>
    <message>
        <source>There is no question {question} among the example and test questions.</source>
        <translation>示例问题和测试问题中没有问题 {question}。</translation>
    </message>
    <message>
        <source>There is no report in the language {language}.</source>
        <translation>报告没有语言 {language} 的版本。</translation>
    </message>
    <message>
        <source>There is no unfinished download of {repo}.</source>
        <translation>{repo} 没有未完成的下载。</translation>
    </message>
    <message>
        <source>There is not enough memory for {tokens} tokens in parallel.</source>
        <translation>内存不足以并排容纳 {tokens} 个 token。</translation>
    </message>
    <message>
        <source>These settings cannot train: the longest example has {longest:,} tokens, {prefix:,} of them for its tool list, but only {limit:,} fit.</source>
        <translation>这样无法训练：最长的示例有 {longest:,} 个 token，其中工具列表占 {prefix:,} 个，而模型只能读 {limit:,} 个。</translation>
    </message>
    <message>
        <source>These settings need {needed:.1f} of {of:.1f} GiB, and no similar settings fit. Choose a smaller base model, or shorten the tool list.</source>
        <translation>这些设置需要 {needed:.1f} / {of:.1f} GiB，相近的方案也都放不下。请选择更小的基础模型，或缩短工具列表。</translation>
    </message>
    <message>
        <source>These settings need {needed:.1f} of {of:.1f} GiB, too much to keep a tenth free ({how}). Using {other} instead, which needs {gib:.1f} GiB: {changed}.</source>
        <translation>这些设置需要 {needed:.1f} / {of:.1f} GiB，留出十分之一余量后放不下（{how}）。改用{other}，需要 {gib:.1f} GiB：{changed}。</translation>
    </message>
    <message>
        <source>This JSON cannot be stored: it is nested too deeply, or has a broken character or a number that is too large.</source>
        <translation>该 JSON 无法保存：嵌套过深、含有不完整的字符，或数字过大。</translation>
    </message>
    <message>
        <source>This base model does not support shared rows. Each question gets its own row, with the same number per step, which is slower.</source>
        <translation>这个基础模型不能共享行；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model encodes positions differently in long examples, and some examples are long. Each question gets its own row, with the same number per step, which is slower.</source>
        <translation>这个基础模型在长示例中以另一种方式旋转位置，而有些示例较长；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model gives different results on shared rows ({difference:.1e}). Each question gets its own row, with the same number per step, which is slower.</source>
        <translation>这个基础模型在共享行上的结果不同（{difference:.1e}）；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model has no chat template. A simple one with its own markers is used.</source>
        <translation>此基础模型没有对话模板；将使用一个采用其自身标记的简单模板。</translation>
    </message>
    <message>
        <source>This base model looks back {window:,} tokens, but llama.cpp uses all {longest:,} of the longest prompt, so answers may differ. Show fewer tools with a question, or choose another base model.</source>
        <translation>该基础模型只回看 {window:,} 个 token，而 llama.cpp 会看最长提示的全部 {longest:,} 个：回答可能不同。请减少随问题展示的工具，或选择其他基础模型。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not accept these messages or tools ({problem}).</source>
        <translation>此基础模型的对话模板不接受这些消息或工具（{problem}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not list every tool. They are put in the first message.</source>
        <translation>此基础模型的对话模板不能列出所有工具；工具放在第一条消息中。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not list every tool. They are put in the system message.</source>
        <translation>此基础模型的对话模板不能列出所有工具；工具放在系统消息中。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not write arguments as JSON, so constrained decoding is not possible.</source>
        <translation>这个基础模型的对话模板不以 JSON 写参数，因此无法使用约束解码。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template never ends.</source>
        <translation>这个基础模型的对话模板不会结束。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template uses too much memory.</source>
        <translation>这个基础模型的对话模板占用的内存超过允许值。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes answers in a different form than it asks for.</source>
        <translation>此基础模型的对话模板写出回答的格式与其要求的格式不一致。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes no readable calls. A standard form is used for them.</source>
        <translation>此基础模型的对话模板写不出能重新读取的调用；已为调用指定一种格式。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes none of the calls of the dataset in a form that can be read back.</source>
        <translation>此基础模型的对话模板写出的数据集调用没有一个能重新读取。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes only one call per answer, so examples with several calls are skipped. Choose another base model if you need several calls.</source>
        <translation>此基础模型的对话模板在一个回答中只写一个调用：含多个调用的示例会被跳过。若需要多个调用，请选择另一个基础模型。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes only one call per answer.</source>
        <translation>此基础模型的对话模板在一个回答中只写一个调用。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes some calls of {tool} in a form that cannot be read back (such as with {arguments}). Choose another base model if this matters.</source>
        <translation>此基础模型的对话模板写出的 {tool} 的调用不能全部重新读取（例如带有 {arguments} 的调用）；若有影响，请选择另一个基础模型。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes too much text for a prompt.</source>
        <translation>这个基础模型的对话模板写出的内容比任何提示都长。</translation>
    </message>
    <message>
        <source>This is a test question. Questions used for training cannot be used for testing.</source>
        <translation>这是测试问题；用于训练的问题不能再用来测量。</translation>
    </message>
    <message>
        <source>This question is already an example question.</source>
        <translation>该问题已经是示例问题。</translation>
    </message>
    <message>
        <source>This was made with an earlier version of the built-in model, which is not on this machine ({folder}).</source>
        <translation>这是用内置模型的较早版本制作的，而本机上没有该版本（{folder}）。</translation>
    </message>
    <message>
        <source>Times are kept as text; other programs read 12:30 as the number 750. Put them in quotes: {places}.</source>
        <translation>时间按原样保留为文本；其他程序会把 12:30 读作数字 750。请给它们加上引号：{places}。</translation>
    </message>
    <message>
        <source>To make an adapter active, activate it. A tag does not do that.</source>
        <translation>适配器通过启用操作生效，而不是通过标签。</translation>
    </message>
    <message>
        <source>Too many requests to {host}.</source>
        <translation>对 {host} 的询问过于频繁。</translation>
    </message>
    <message>
        <source>Tools changed: {count} ({tools}).</source>
        <translation>有变化的工具：{count} 个（{tools}）。</translation>
    </message>
    <message>
        <source>Tools removed: {count} ({tools}). Their history is kept.</source>
        <translation>已移除的工具：{count} 个（{tools}）。其历史记录会保留。</translation>
    </message>
    <message>
        <source>Tools that take too many tokens</source>
        <translation>占用 token 过多的工具</translation>
    </message>
    <message>
        <source>Tools unchanged: {same}.</source>
        <translation>未变化的工具：{same} 个。</translation>
    </message>
    <message>
        <source>Tools with the same description</source>
        <translation>说法相同的工具</translation>
    </message>
    <message>
        <source>Tools without a clear description</source>
        <translation>没有说明用途的工具</translation>
    </message>
    <message>
        <source>Tools without questions, because no value can be generated for what they need: {count}. {tools}. Enter values on the Knowledge page, in a column with the parameter name as its heading.</source>
        <translation>因无法编造所需的值而没有问题的工具：{count}。{tools}。请在“知识”页以参数名为列标题提供值。</translation>
    </message>
    <message>
        <source>Top layers</source>
        <translation>最上面的层</translation>
    </message>
    <message>
        <source>Total questions</source>
        <translation>问题总数</translation>
    </message>
    <message>
        <source>Train it again, or remove it from the list.</source>
        <translation>请重新训练，或不测量它。</translation>
    </message>
    <message>
        <source>Try again in a few minutes; the download resumes where it stopped.</source>
        <translation>请几分钟后再试；下载会从停止处继续。</translation>
    </message>
    <message>
        <source>Try again later; the download resumes where it stopped.</source>
        <translation>请稍后再试；下载会从停止处继续。</translation>
    </message>
    <message>
        <source>Try again, or ask for a token and save that.</source>
        <translation>请重试，或申请令牌并保存。</translation>
    </message>
    <message>
        <source>Turn off Work offline in the menu Settings of the window, then try again.</source>
        <translation>请在窗口的“设置”菜单中关闭“离线工作”，然后重试。</translation>
    </message>
    <message>
        <source>Two epochs at a high learning rate: shows in minutes whether data and tools work together, not how good the model can become.</source>
        <translation>以高学习率训练两轮：几分钟内看出数据与工具是否匹配，但看不出模型最终能有多好。</translation>
    </message>
    <message>
        <source>Typed questions used: {taken}, skipped: {left}.</source>
        <translation>采用的手动输入问题：{taken} 个，跳过：{left} 个。</translation>
    </message>
    <message>
        <source>Up to fifteen epochs at rank 64. The model answers validation questions after each epoch. Training stops after three epochs without a gain and keeps the best one.</source>
        <translation>秩为 64，最多十五轮。每轮之后模型回答验证问题；连续三轮没有提升时训练结束，并取最好的一轮。</translation>
    </message>
    <message>
        <source>Use a name that ends in .html.</source>
        <translation>请让它以 .html 结尾。</translation>
    </message>
    <message>
        <source>Use a number of repetitions instead of * or +, such as {1,5}.</source>
        <translation>请用次数代替 * 或 +，例如 {1,5}。</translation>
    </message>
    <message>
        <source>Use a parameter name as its heading, such as {names}, or note to ignore the column.</source>
        <translation>请以参数名称作为该列的标题，例如 {names}；如果不需要读取，请用 note。</translation>
    </message>
    <message>
        <source>Use a tool list for each row (list_tokens), raise max_length, shorten tool descriptions or choose a base model with a longer context.</source>
        <translation>请为每一行抽取工具列表（list_tokens），增大 max_length，缩短工具描述，或选择上下文更长的基础模型。</translation>
    </message>
    <message>
        <source>Use a tool list for each row (list_tokens), use fewer or shorter tools, or choose a base model with a longer context.</source>
        <translation>为每一行抽取工具列表（list_tokens），减少或缩短工具，或选择能读更多内容的基础模型。</translation>
    </message>
    <message>
        <source>Use a tool list for each row: set the longest tool list of training (list_tokens) to {budget}, and show each question only its nearest tools (lists of evaluation).</source>
        <translation>为每一行抽取工具列表：把训练的最长工具列表（list_tokens）设为 {budget}，提问时只显示与问题最接近的工具（评测的 lists）。</translation>
    </message>
    <message>
        <source>Use fewer repetitions in it.</source>
        <translation>请减少其中的重复。</translation>
    </message>
    <message>
        <source>Use http:// if you want to access the server without TLS.</source>
        <translation>如果本来就要不使用 TLS 访问该服务器，请写 http://。</translation>
    </message>
    <message>
        <source>Use letters, digits and symbols in it.</source>
        <translation>请在其中使用字母、数字和符号。</translation>
    </message>
    <message>
        <source>Use parameter names as column headings, such as {fromkeys}.</source>
        <translation>请以参数名称作为每列的标题，例如 {fromkeys}。</translation>
    </message>
    <message>
        <source>Use the single-turn questions: simple, multiple, parallel and irrelevance.</source>
        <translation>请使用单轮问题：simple、multiple、parallel 和 irrelevance。</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dots, dashes and underscores, such as 2026-11.</source>
        <translation>请使用最多 40 个字母、数字、点、连字符和下划线，例如 2026-11。</translation>
    </message>
    <message>
        <source>Validation split</source>
        <translation>验证集划分</translation>
    </message>
    <message>
        <source>Values must be in the question</source>
        <translation>取值须在问题中出现</translation>
    </message>
    <message>
        <source>Values that the calling program sends by itself are not arguments: {aside}.</source>
        <translation>由调用程序自行发送的内容不作为参数：{aside}。</translation>
    </message>
    <message>
        <source>Values without an explanation</source>
        <translation>没有解释的值</translation>
    </message>
    <message>
        <source>Vision is off for the helper model {name}.</source>
        <translation>辅助模型 {name} 未设置为查看图片。</translation>
    </message>
    <message>
        <source>Webhooks are requests sent by the API itself, not tools: {few}.</source>
        <translation>Webhook 是 API 自己发出的请求，不是工具：{few}。</translation>
    </message>
    <message>
        <source>Weights of the methods (routes)</source>
        <translation>方法（途径）的权重</translation>
    </message>
    <message>
        <source>What to fix in {tool}: {finding}</source>
        <translation>{tool} 的改进建议：{finding}</translation>
    </message>
    <message>
        <source>With a limit of {limit} tokens, nothing of any answer is left.</source>
        <translation>在 {limit} 个 token 处截断后，所有回答都不剩任何内容。</translation>
    </message>
    <message>
        <source>With this base model&apos;s chat template, tools and calls cannot be written in a form that can be read back.</source>
        <translation>用此基础模型的对话模板写出的工具和调用无法原样读回。</translation>
    </message>
    <message>
        <source>Without names and numbers, {question} and {other} are almost the same question. Questions that repeat another like this: {count} of {all}. Word them differently.</source>
        <translation>去掉名称和数字后，{question} 与 {other} 几乎是同一个问题。像这样与其他问题重复的问题：{count} 个，共 {all} 个。请换用不同的措辞。</translation>
    </message>
    <message>
        <source>Without the data cycle {name} no adapter would be left.</source>
        <translation>没有数据周期 {name} 就没有适配器了。</translation>
    </message>
    <message>
        <source>Without training, a linear classifier over embeddings of {trained_on} questions chooses the correct tool in {share:.1f} % of {of} questions.</source>
        <translation>不训练时，用 {trained_on} 个问题的嵌入拟合的线性分类器在 {of} 个问题中有 {share:.1f} % 选对了工具。</translation>
    </message>
    <message>
        <source>Words such as no and on are kept as text; other programs read them as true or false. Put them in quotes: {places}.</source>
        <translation>no、on 之类的词保留为文本；其他程序会把它们读作真或假。请给它们加上引号：{places}。</translation>
    </message>
    <message>
        <source>Write one per line, such as: a clerk in human resources</source>
        <translation>请每行写一个，例如：人力资源部门的职员</translation>
    </message>
    <message>
        <source>Write one {&quot;question&quot;: ...} per line.</source>
        <translation>请每行写一个 {&quot;question&quot;: ...}。</translation>
    </message>
    <message>
        <source>Write out the text itself.</source>
        <translation>请直接写出该处应有的内容。</translation>
    </message>
    <message>
        <source>Write several rules; all of them must be met.</source>
        <translation>请写成多条规则；所有规则都必须满足。</translation>
    </message>
    <message>
        <source>a call in an unsupported form, with {found}</source>
        <translation>调用的格式无法读取，带有 {found}</translation>
    </message>
    <message>
        <source>a call is incomplete</source>
        <translation>调用已开始但不完整</translation>
    </message>
    <message>
        <source>a call is not an object</source>
        <translation>调用不是对象</translation>
    </message>
    <message>
        <source>a helper model of this project that extracts the call of questions without one; empty for none</source>
        <translation>本项目中的一个辅助模型，用于提取无调用问题的调用；留空则不使用</translation>
    </message>
    <message>
        <source>a helper model of this project that votes on machine-written questions; empty for none</source>
        <translation>本项目中的一个辅助模型，对机器编写的问题投票评判；留空则不使用</translation>
    </message>
    <message>
        <source>a key appears twice</source>
        <translation>有重复的键</translation>
    </message>
    <message>
        <source>a placeholder such as XXX instead of a value</source>
        <translation>用 XXX 之类的占位符代替值</translation>
    </message>
    <message>
        <source>a value is incomplete</source>
        <translation>有开了头却不完整的值</translation>
    </message>
    <message>
        <source>adamw: AdamW; paged_adamw_8bit: the same with 8-bit state, a quarter of the memory; it moves to main memory if the graphics card runs short</source>
        <translation>adamw：AdamW；paged_adamw_8bit：状态为 8 位的 AdamW，内存只需四分之一，显存不足时移到普通内存</translation>
    </message>
    <message>
        <source>adapter to continue training; it keeps its rank and modules; empty for a new one</source>
        <translation>要继续训练的适配器；沿用其秩和模块；留空表示新的</translation>
    </message>
    <message>
        <source>adapters to merge; empty for the newest</source>
        <translation>要合并的适配器，留空则使用最新的</translation>
    </message>
    <message>
        <source>adapters to merge; empty for those chosen for merging</source>
        <translation>要合并的适配器；不写则用合并页上所选的</translation>
    </message>
    <message>
        <source>added before the name of every tool</source>
        <translation>加在每个工具名称之前</translation>
    </message>
    <message>
        <source>address and port where other machines reach this one, such as 10.0.0.1:29500</source>
        <translation>其他机器访问本机所用的地址和端口，例如 10.0.0.1:29500</translation>
    </message>
    <message>
        <source>address of the model hub for downloads: Hugging Face, or your own mirror</source>
        <translation>下载时询问的模型中心地址：Hugging Face，或您自己的镜像</translation>
    </message>
    <message>
        <source>allow typing errors in values that a call needs</source>
        <translation>允许输入错误影响调用所需的取值</translation>
    </message>
    <message>
        <source>also keep the adapter after this epoch and each later one; 0 for the last only</source>
        <translation>这一轮及以后每一轮之后的适配器都保留在最后的旁边；0 表示只保留最后的</translation>
    </message>
    <message>
        <source>also measure each model with constrained decoding, using a grammar of the tool list</source>
        <translation>另用约束解码测量每个模型，使用由工具列表生成的语法</translation>
    </message>
    <message>
        <source>also reduce questions from templates to key words, not only those from people and a helper model</source>
        <translation>除人工和辅助模型的问题外，也把模板问题缩减为关键词</translation>
    </message>
    <message>
        <source>also write the curves to runs/tensorboard</source>
        <translation>同时把曲线写入 runs/tensorboard</translation>
    </message>
    <message>
        <source>an argument appears twice</source>
        <translation>有重复的参数</translation>
    </message>
    <message>
        <source>an argument has a type that BFCL does not read</source>
        <translation>有参数属于 BFCL 不读取的类型</translation>
    </message>
    <message>
        <source>an unfilled template slot</source>
        <translation>未填的模板空位</translation>
    </message>
    <message>
        <source>arithmetic that is too large to compute</source>
        <translation>算式过大，不予计算</translation>
    </message>
    <message>
        <source>as other tools, list those nearest to the question in meaning instead of random ones</source>
        <translation>在正确工具之外列出含义与问题最接近的工具，而不是任意工具</translation>
    </message>
    <message>
        <source>auto: bfloat16 if the machine supports it, otherwise float16 on a graphics card and float32 on a processor</source>
        <translation>auto：机器能用 bfloat16 计算时用它，否则显卡上用 float16，处理器上用 float32</translation>
    </message>
    <message>
        <source>bitsandbytes is not installed; it is needed for base models in 8 or 4 bit.</source>
        <translation>未安装 bitsandbytes，无法以 8 位或 4 位存放基础模型。</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>chat template to train with instead of the base model&apos;s own: a Jinja file, or the name of a family whose official template is used, such as Qwen-Qwen2.5-7B-Instruct; empty for its own</source>
        <translation>训练时代替基础模型自带模板的对话模板：一个 Jinja 文件，或采用其官方模板的系列名称，例如 Qwen-Qwen2.5-7B-Instruct；留空则用自带的</translation>
    </message>
    <message>
        <source>create a folder for a vLLM server: the merged model, the adapter for --lora-modules, or both</source>
        <translation>为 vLLM 服务器生成文件夹：合并后的模型、用于 --lora-modules 的适配器，或两者</translation>
    </message>
    <message>
        <source>embedded: the small model included in Adaptool; gguf: a GGUF file, run here; endpoint: a server with OpenAI&apos;s chat completions API; vllm: vLLM, started and stopped by Adaptool; transformers: a folder with a transformers model, run here</source>
        <translation>embedded：Adaptool 自带的小模型；gguf：在本机运行的 GGUF 文件；endpoint：支持 OpenAI 聊天补全接口的服务器；vllm：由 Adaptool 启动和结束的 vLLM；transformers：在本机运行的 transformers 模型文件夹</translation>
    </message>
    <message>
        <source>embeddings (no language model; takes seconds), base (the model that training starts from), a folder with a model, adapter, or an exported file such as gguf-q8_0</source>
        <translation>embeddings（不用语言模型，几秒钟）、base（训练所用的基础模型）、一个模型文件夹、adapter，或导出的文件如 gguf-q8_0</translation>
    </message>
    <message>
        <source>example question</source>
        <translation>示例问题</translation>
    </message>
    <message>
        <source>files of questions with their calls that a language model wrote earlier or elsewhere, for example pasted from a chat service; in the same formats as example questions</source>
        <translation>语言模型先前或在别处写下的问题及其调用的文件，例如从聊天服务中粘贴而来；格式与示例问题相同</translation>
    </message>
    <message>
        <source>files of values that no training question may contain</source>
        <translation>取值文件，任何训练问题都不得包含其中的取值</translation>
    </message>
    <message>
        <source>fill rows with questions up to about this many tokens, including the tool list; 0 to use questions per row</source>
        <translation>每行装入问题直到约这么多 token（含工具列表）；0 表示按每行问题数</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>folder for downloaded models; empty for base-models in the user&apos;s cache</source>
        <translation>下载的模型存放在哪里；留空则为用户缓存中的 base-models 文件夹</translation>
    </message>
    <message>
        <source>folders to search for models, in addition to the caches</source>
        <translation>除缓存外查找模型的文件夹</translation>
    </message>
    <message>
        <source>for formats of 4 bits and fewer, quantize with an importance matrix computed from the training questions (imatrix)</source>
        <translation>对于 4 位及更少位的格式，用由训练问题计算的重要性矩阵量化（imatrix）</translation>
    </message>
    <message>
        <source>for research only: its licence does not allow business use</source>
        <translation>仅供研究：其许可证不允许商业使用</translation>
    </message>
    <message>
        <source>format of the file that is bundled with everything a device needs; auto for the smallest that passed, none for no bundle</source>
        <translation>与设备所需的一切一起打包的文件格式；auto 表示通过检查的最小文件，none 表示不生成部署包</translation>
    </message>
    <message>
        <source>full precision: the original base model; dequantised: as adapters trained on NF4 saw it</source>
        <translation>全精度：基础模型原样；反量化：在 NF4 上训练的适配器所见到的样子</translation>
    </message>
    <message>
        <source>full precision: the original base model; dequantised: as an adapter trained on NF4 saw it</source>
        <translation>全精度：基础模型原样；反量化：在 NF4 上训练的适配器所见到的样子</translation>
    </message>
    <message>
        <source>greedy: the most likely token; paper: temperature 0.3, top-k 50, top-p 1, seed 42; own: the values below</source>
        <translation>greedy：取最可能的 token；paper：温度 0.3、top-k 50、top-p 1、种子 42；own：使用下面的值</translation>
    </message>
    <message>
        <source>groups of tools by name, such as billing = invoice_*, charge_*; if empty, groups_by decides</source>
        <translation>按名称划分的工具组，例如 billing = invoice_*, charge_*；未指定时由 groups_by 决定分组</translation>
    </message>
    <message>
        <source>helper model</source>
        <translation>辅助模型</translation>
    </message>
    <message>
        <source>helper model {name}</source>
        <translation>辅助模型 {name}</translation>
    </message>
    <message>
        <source>how freely the helper model chooses its words, 0 for the most likely</source>
        <translation>辅助模型用词的自由程度，0 表示最可能的词</translation>
    </message>
    <message>
        <source>how freely tokens are drawn, 0 for the most likely</source>
        <translation>抽取 token 的自由程度，0 为取最可能者</translation>
    </message>
    <message>
        <source>how many fewer questions a file of 8 bits or more may answer correctly than the model before export</source>
        <translation>8 位及以上的文件比写出前的模型最多可少答对多少问题</translation>
    </message>
    <message>
        <source>how many of the top layers get an adapter; fewer take less time and memory, because the gradient stops below them; 0 for all</source>
        <translation>最上面的多少层带适配器；梯度到其下为止，因此省时间和内存；0 表示所有层</translation>
    </message>
    <message>
        <source>how many times faster B of the adapter learns than A, such as 16, with a lower learning rate; 0 for the same rate</source>
        <translation>适配器的 B 比 A 学得快多少倍，例如 16，并配以较低的学习率；0 表示相同</translation>
    </message>
    <message>
        <source>how often each method is used, such as templates=3; if empty, all available methods equally</source>
        <translation>各方法的使用频率，例如 templates=3；留空则所有可用方法相同</translation>
    </message>
    <message>
        <source>how often the questions are resampled for an interval</source>
        <translation>为求区间而重新抽取问题的次数</translation>
    </message>
    <message>
        <source>how several adapters are combined</source>
        <translation>几个适配器如何合为一个</translation>
    </message>
    <message>
        <source>how several cards share the work: one card alone, ddp (a full model on each), fsdp or zero3 (the model is split across them)</source>
        <translation>多张显卡如何分工：只用一张；ddp（每张都有模型）；fsdp 或 zero3（模型分摊到各张）</translation>
    </message>
    <message>
        <source>how strongly the adapter&apos;s weights are pulled towards zero</source>
        <translation>把适配器的权重拉向零的强度</translation>
    </message>
    <message>
        <source>how the tools are described to the model: in full, in short, or by name only</source>
        <translation>向模型描述工具的方式：原样、简短，或仅用名称</translation>
    </message>
    <message>
        <source>how tools are grouped if no groups are given: by the topic of their names, the tags in their file, the paths of their operations, or the beginning of their names</source>
        <translation>未指定组时的分组依据：工具名称所指的事物、文件中的标签、操作的路径，或名称的开头</translation>
    </message>
    <message>
        <source>in many languages, for a card with 24 GB; thinking is off</source>
        <translation>支持多种语言，适合 24 GB 显卡；思考已关闭</translation>
    </message>
    <message>
        <source>in many languages, without thinking; reads long tool lists</source>
        <translation>支持多种语言，不先思考；能读长的工具列表</translation>
    </message>
    <message>
        <source>in many languages; thinking is off</source>
        <translation>支持多种语言；思考已关闭</translation>
    </message>
    <message>
        <source>in six languages, reads long tool lists; thinking is off</source>
        <translation>支持六种语言，能读长的工具列表；思考已关闭</translation>
    </message>
    <message>
        <source>inputs changed</source>
        <translation>输入已更改</translation>
    </message>
    <message>
        <source>it accepts only null</source>
        <translation>它只接受 null</translation>
    </message>
    <message>
        <source>it answers {fell:.1%} fewer questions correctly than transformers, more than the {margin:.1%} allowed</source>
        <translation>正确率比 transformers 低 {fell:.1%}，超过允许的 {margin:.1%}</translation>
    </message>
    <message>
        <source>it contains full layers in addition to the adapter</source>
        <translation>它在适配器之外还包含整层</translation>
    </message>
    <message>
        <source>it contains itself endlessly</source>
        <translation>它无止境地包含自身</translation>
    </message>
    <message>
        <source>it has no schema; any value is accepted.</source>
        <translation>对它没有任何说明；接受任何值。</translation>
    </message>
    <message>
        <source>it has the type {type}, which is provided by an API and has no parameters.</source>
        <translation>它属于 {type} 类，由 API 自带，没有参数。</translation>
    </message>
    <message>
        <source>it is the text {value} instead of a schema; it is read as its type or description.</source>
        <translation>它是文本 {value} 而不是模式；按其类型或说明理解。</translation>
    </message>
    <message>
        <source>it refers to {last_part}, which refers back to itself.</source>
        <translation>它引用的 {last_part} 又指回自身。</translation>
    </message>
    <message>
        <source>it refers to {reference}, which does not exist.</source>
        <translation>它引用了不存在的 {reference}。</translation>
    </message>
    <message>
        <source>it requires {name}, which is not defined; it is removed from the list.</source>
        <translation>它要求 {name}，但没有定义；已从列表中去掉。</translation>
    </message>
    <message>
        <source>its allowed values {listed} are read as {values}, because its type is {kind}.</source>
        <translation>因其类型为 {kind}，它的允许值 {listed} 按 {values} 理解。</translation>
    </message>
    <message>
        <source>its arguments are a list, which is not supported.</source>
        <translation>它的参数是列表，这里不认识这种形式。</translation>
    </message>
    <message>
        <source>its description is not text and is ignored.</source>
        <translation>它的说明不是文本，已去掉。</translation>
    </message>
    <message>
        <source>its items are a list, as in older JSON Schemas; each position has its own schema.</source>
        <translation>它的 items 是列表（旧版 JSON Schema 的写法），每个位置各有其模式。</translation>
    </message>
    <message>
        <source>its list of allowed values is empty and is ignored.</source>
        <translation>它的允许值列表为空，已去掉。</translation>
    </message>
    <message>
        <source>its list of types is empty and is ignored.</source>
        <translation>它的类型列表为空，已去掉。</translation>
    </message>
    <message>
        <source>its parameter {parameter} is listed twice; the later one is used.</source>
        <translation>它的参数 {parameter} 列出了两次，以后一个为准。</translation>
    </message>
    <message>
        <source>its parameters are given as JSON text.</source>
        <translation>它的参数以 JSON 文本给出。</translation>
    </message>
    <message>
        <source>its parameters are not a JSON Schema; each entry is read as a parameter.</source>
        <translation>它的参数不是 JSON Schema；每一项按一个参数读取。</translation>
    </message>
    <message>
        <source>its parameters are text that is not JSON.</source>
        <translation>它的参数是一段并非 JSON 的文本。</translation>
    </message>
    <message>
        <source>its parameters can have several forms; they are combined, and only parameters that all forms require are required.</source>
        <translation>它的参数可以是几种之一；已合在一起，必需的是各种都必需的。</translation>
    </message>
    <message>
        <source>its pattern {value} is not supported and is ignored.</source>
        <translation>它的模式 {value} 这里无法理解，已去掉。</translation>
    </message>
    <message>
        <source>its required parameters are the text {listed} instead of a list; it is read as a list.</source>
        <translation>它所要求的是文本 {listed} 而不是列表；按列表读取。</translation>
    </message>
    <message>
        <source>its type {kind} does not exist; any value is accepted.</source>
        <translation>它的类型 {kind} 不是类型；接受任何值。</translation>
    </message>
    <message>
        <source>its {key} {written} is read as {value}, because its type is {kind}.</source>
        <translation>因其类型为 {kind}，它的 {key} {written} 按 {value} 理解。</translation>
    </message>
    <message>
        <source>its {path} is not valid JSON Schema and is ignored.</source>
        <translation>它的 {path} 不是有效的 JSON Schema，已去掉。</translation>
    </message>
    <message>
        <source>judge answers like the checker of the Berkeley Function Calling Leaderboard, with its mistakes and its leniency, so you can compare rates with published ones; the share of correct answers by that rule is always shown next to Adaptool&apos;s own</source>
        <translation>像伯克利函数调用排行榜的检查器那样判定回答，连同它的错误与宽松，使比率可与已发表的结果并列；无论如何，按该规则的正确率都会显示在本程序的正确率旁边</translation>
    </message>
    <message>
        <source>keep dots in tool names, which some servers reject; if off, they become underscores</source>
        <translation>保留工具名称中的点，有些服务器不接受；否则点会变成下划线</translation>
    </message>
    <message>
        <source>larger gradients are clipped to this norm; 0 for no limit</source>
        <translation>更长的梯度缩短到此值；0 表示不限</translation>
    </message>
    <message>
        <source>layers that get an adapter, such as q_proj; empty for all linear layers</source>
        <translation>加适配器的层的名称，例如 q_proj；留空表示所有线性层</translation>
    </message>
    <message>
        <source>learn the size of weight columns separately from their direction; slower, sometimes better at low ranks</source>
        <translation>把权重各列的大小与方向分开学习；较慢，低秩时有时更好</translation>
    </message>
    <message>
        <source>list the merged adapter with the trained ones, so you can compare it and merge it again</source>
        <translation>把合并后的适配器与训练的适配器列在一起，供比较和再次合并</translation>
    </message>
    <message>
        <source>llama-server&apos;s tool-call parser reads {other} of {asked} answers differently than written</source>
        <translation>llama-server 的工具调用解析器对 {asked} 个答案中的 {other} 个读得与所写不同</translation>
    </message>
    <message>
        <source>llama.cpp cannot load the adapter {file} on {model_path}.</source>
        <translation>llama.cpp 无法在 {model_path} 上载入适配器 {file}。</translation>
    </message>
    <message>
        <source>llama.cpp does not accept the grammar of this tool list.</source>
        <translation>llama.cpp 不接受此工具列表的语法。</translation>
    </message>
    <message>
        <source>llama.cpp does not stop at {end}, which ends an answer in training</source>
        <translation>训练时以 {end} 结束回答，而 llama.cpp 不在此停止</translation>
    </message>
    <message>
        <source>llama.cpp splits the text into different tokens than training, from token {at} ({cut})</source>
        <translation>从第 {at} 个 token 起，llama.cpp 对文本的切分与训练时不同（{cut}）</translation>
    </message>
    <message>
        <source>maximum answer length in tokens</source>
        <translation>回答的最大长度（token 数）</translation>
    </message>
    <message>
        <source>maximum length in tokens, 0 for the base model&apos;s context</source>
        <translation>长度上限（token 数），0 表示基础模型的上下文长度</translation>
    </message>
    <message>
        <source>maximum length of question and answer together, 0 for the limit of the model (GGUF file: at most 8192)</source>
        <translation>问题与回答合计的最大长度，0 表示模型自身的上限（GGUF 文件：最多 8192）</translation>
    </message>
    <message>
        <source>maximum share of copies of human questions among all questions; 1 for no limit</source>
        <translation>人工问题的副本在全部问题中的最大占比；1 表示不限</translation>
    </message>
    <message>
        <source>maximum share of questions from a language model; 1 for no limit</source>
        <translation>语言模型的问题在全部问题中的最大占比；1 表示不限</translation>
    </message>
    <message>
        <source>maximum share of questions from templates, because questions from people and a helper model teach more; 1 for no limit</source>
        <translation>模板问题在全部问题中的最大占比，因为人工和辅助模型的问题更有教益；1 表示不限</translation>
    </message>
    <message>
        <source>maximum time for vLLM to start</source>
        <translation>vLLM 启动最多允许的时间</translation>
    </message>
    <message>
        <source>maximum tokens for the tool list of a row: the tools its questions call, and others drawn for each row; 0 to list all tools</source>
        <translation>一行的工具列表最多占用的 token 数：其问题所调用的工具，以及为每一行重新抽取的其他工具；0 表示列出全部工具</translation>
    </message>
    <message>
        <source>maximum tokens for the tool list of an exported example, 0 for no limit</source>
        <translation>导出示例的工具列表最多可占用的 token 数，0 表示不限</translation>
    </message>
    <message>
        <source>maximum wait for one answer</source>
        <translation>等待一个回答的最长时间</translation>
    </message>
    <message>
        <source>maximum words in a question; 0: twice the longest real one, if known</source>
        <translation>问题的最大词数；0：最长真实问题的两倍（如果已知）</translation>
    </message>
    <message>
        <source>meaning: cosine of embeddings from the embedding model of the Knowledge stage, together with chrF; letters: only chrF</source>
        <translation>meaning：嵌入的余弦，用“知识”阶段的嵌入模型，并附上 chrF；letters：只用 chrF</translation>
    </message>
    <message>
        <source>measure the speed and memory of each file on this machine</source>
        <translation>测量每个文件在本机上的回答速度及其内存占用</translation>
    </message>
    <message>
        <source>model that compares questions by meaning: embedded (built-in: all-MiniLM-L6-v2, English only), or a folder with another, for example multilingual, model</source>
        <translation>按含义比较问题所用的模型：embedded（all-MiniLM-L6-v2，仅限英语），或另一个此类模型的文件夹，例如多语言模型</translation>
    </message>
    <message>
        <source>modules that are trained in full and saved with the adapter, such as embed_tokens or lm_head; they take much memory</source>
        <translation>本身参与训练并随适配器保存的模块名，例如 embed_tokens 或 lm_head；占用大量内存</translation>
    </message>
    <message>
        <source>more than typing errors</source>
        <translation>不只是笔误</translation>
    </message>
    <message>
        <source>names of tools that are not imported, even if selected above</source>
        <translation>不导入的工具名称，无论挑选了什么</translation>
    </message>
    <message>
        <source>names or patterns of the tools to import, such as get_*; empty for all</source>
        <translation>要导入的工具名称或模式，例如 get_*；留空表示全部</translation>
    </message>
    <message>
        <source>no helper model is chosen</source>
        <translation>未选择辅助模型</translation>
    </message>
    <message>
        <source>no text can be generated from its pattern</source>
        <translation>无法按它的模式编出文本</translation>
    </message>
    <message>
        <source>no valid call follows {mark}</source>
        <translation>{mark} 之后没有有效的调用</translation>
    </message>
    <message>
        <source>no value was found that its schema accepts</source>
        <translation>没有找到其模式接受的值</translation>
    </message>
    <message>
        <source>none: off (16 bit, or 32 bit on a processor without bfloat16); int8: half the memory of 16 bit; nf4: a quarter (QLoRA)</source>
        <translation>none：关闭（16 位，不支持 bfloat16 的处理器为 32 位）；int8：16 位内存的一半；nf4：四分之一（QLoRA）</translation>
    </message>
    <message>
        <source>none; run the Export stage first</source>
        <translation>无；请先运行导出阶段</translation>
    </message>
    <message>
        <source>none; training keeps the epochs set in its settings</source>
        <translation>无；训练只保留其设置所要求的轮次</translation>
    </message>
    <message>
        <source>not a valid call: {error}</source>
        <translation>不是有效的调用：{error}</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>number format of the base model file for the adapter alone</source>
        <translation>与单独的适配器配合的基础模型文件的数值格式</translation>
    </message>
    <message>
        <source>number format of the key-value cache on a device: f16, or q8_0 for half the memory and q4_0 for a quarter; files are measured with it</source>
        <translation>设备上键值缓存的数值格式：f16，或 q8_0（内存减半）、q4_0（四分之一）；文件按此测量</translation>
    </message>
    <message>
        <source>number of checkpoints kept during training, to resume after an interruption</source>
        <translation>训练时保留的最新检查点数，以便中断后继续</translation>
    </message>
    <message>
        <source>number of tools shown with a question if only the nearest are shown</source>
        <translation>只显示最接近的工具时，每个问题显示的工具数</translation>
    </message>
    <message>
        <source>one of its allowed values is listed twice; it is used once.</source>
        <translation>它的允许值中有一个列出了两次，只算一次。</translation>
    </message>
    <message>
        <source>one weight per adapter; empty for the default of the method: 1 each, or equal shares</source>
        <translation>每个适配器一个权重；不填则按方法而定：各为 1，或均分</translation>
    </message>
    <message>
        <source>only {alike} of {keys} answers have the same calls as transformers</source>
        <translation>{keys} 个回答中只有 {alike} 个的调用与 transformers 的相同</translation>
    </message>
    <message>
        <source>other formats in which the examples are written, in addition to Adaptool&apos;s own</source>
        <translation>除自有格式外，另外写出示例的格式</translation>
    </message>
    <message>
        <source>other tools that an exported example lists in addition to the correct ones; 0 for all</source>
        <translation>导出示例中除正确工具外列出的工具数；0 表示全部</translation>
    </message>
    <message>
        <source>parameter {number}: it refers to {last_part}, which refers back to itself.</source>
        <translation>参数 {number}：它引用的 {last_part} 又指回自身。</translation>
    </message>
    <message>
        <source>parameter {where}: refers to {reference}, which does not exist.</source>
        <translation>参数 {where}：引用了不存在的 {reference}。</translation>
    </message>
    <message>
        <source>passwords and keys are not generated</source>
        <translation>不编造密码和密钥</translation>
    </message>
    <message>
        <source>phrases of an assistant</source>
        <translation>助手的套话</translation>
    </message>
    <message>
        <source>questions answered in parallel</source>
        <translation>同时回答的问题数</translation>
    </message>
    <message>
        <source>questions for each candidate, drawn once; 0 for all</source>
        <translation>每个候选要回答的问题数，统一抽取一次；0 表示全部</translation>
    </message>
    <message>
        <source>questions to generate for each tool, including recorded ones</source>
        <translation>每个工具要写的问题数，包括已记录的问题</translation>
    </message>
    <message>
        <source>random seed for drawing tokens</source>
        <translation>抽取 token 的随机种子</translation>
    </message>
    <message>
        <source>random seed for generated and kept values</source>
        <translation>生成取值和留存取值所用的随机种子</translation>
    </message>
    <message>
        <source>random seed for the intervals</source>
        <translation>区间的随机种子</translation>
    </message>
    <message>
        <source>random seed for the methods that drop entries at random</source>
        <translation>随机舍去元素的方法所用的随机种子</translation>
    </message>
    <message>
        <source>random seed for the split and the tool order</source>
        <translation>数据划分和工具顺序的随机种子</translation>
    </message>
    <message>
        <source>rank of the result of methods with svd, 0 for that of the largest adapter</source>
        <translation>含 svd 的方法把结果截到的秩；0 表示最大适配器的秩</translation>
    </message>
    <message>
        <source>recompute each layer instead of keeping its result; a third slower, much less memory</source>
        <translation>每层计算两次而不保留中间结果；慢三分之一，但内存少得多</translation>
    </message>
    <message>
        <source>refers to {reference}, which does not exist.</source>
        <translation>引用了不存在的 {reference}。</translation>
    </message>
    <message>
        <source>reject calls with values that the question does not mention</source>
        <translation>拒绝取值未在问题中出现的调用</translation>
    </message>
    <message>
        <source>reject questions that contain the tool name or an unfilled template slot, repeat themselves, or refuse</source>
        <translation>拒绝出现工具名称、残留模板空位、自我重复或拒绝作答的问题</translation>
    </message>
    <message>
        <source>repeated words ({words})</source>
        <translation>反复出现的词（{words}）</translation>
    </message>
    <message>
        <source>rules that generate values, such as project_code = pattern PRJ-[0-9]{4} or employee = faker name de_DE x 300</source>
        <translation>生成取值的规则，例如 project_code = pattern PRJ-[0-9]{4} 或 employee = faker name de_DE x 300</translation>
    </message>
    <message>
        <source>share of augmented questions with a typing error</source>
        <translation>增强问题中加入输入错误的比例</translation>
    </message>
    <message>
        <source>share of each value list that no training question may contain</source>
        <translation>每个取值列表中任何训练问题都不得包含的比例</translation>
    </message>
    <message>
        <source>share of examples set aside as the validation set</source>
        <translation>留作训练验证集的示例比例</translation>
    </message>
    <message>
        <source>share of questions reduced to key words</source>
        <translation>简化为关键词的问题比例</translation>
    </message>
    <message>
        <source>share of questions that need no tool, or a tool that does not exist</source>
        <translation>无需工具，或所需工具不存在的问题所占比例</translation>
    </message>
    <message>
        <source>share of repeated measurements whose intervals would contain the true rate</source>
        <translation>重复测量中，区间包含真实比率的份额</translation>
    </message>
    <message>
        <source>share of steps in which the learning rate rises</source>
        <translation>学习率上升的步数所占比例</translation>
    </message>
    <message>
        <source>share of the adapters&apos; entries to keep, for the methods that drop some</source>
        <translation>保留适配器元素的份额，用于舍去元素的方法</translation>
    </message>
    <message>
        <source>share of your own questions kept as tests if there is no file of tests; 0 for none</source>
        <translation>没有测试文件时，您自己的问题中留作测试的比例；0 表示不留</translation>
    </message>
    <message>
        <source>shares of tool lists in one run, such as long=2, short=1 and none=1, so one adapter works with all of them; empty to use only the descriptions above</source>
        <translation>一次训练中各种工具列表的份额，例如 long=2、short=1 和 none=1，使一个适配器适用于全部；留空则只用上面那一种描述</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>skipped by you</source>
        <translation>由您跳过</translation>
    </message>
    <message>
        <source>small, in many languages; thinking is off</source>
        <translation>小，支持多种语言；思考已关闭</translation>
    </message>
    <message>
        <source>something other than {close} follows a call</source>
        <translation>调用之后不是 {close}</translation>
    </message>
    <message>
        <source>something other than {open} follows a call</source>
        <translation>调用之后不是 {open}</translation>
    </message>
    <message>
        <source>stop when the share of correct answers to validation questions has not risen for this many epochs, and use the best epoch; 0 for never</source>
        <translation>验证问题的答对率连续这么多轮没有上升时结束，并取最好的一轮；0 表示从不</translation>
    </message>
    <message>
        <source>test questions also asked through llama.cpp&apos;s server, 0 for none</source>
        <translation>另在 llama.cpp 的服务器上提问的测试问题数，0 表示不提问</translation>
    </message>
    <message>
        <source>the GGUF file, the model folder, or the name that the server uses for it; empty for the kind embedded</source>
        <translation>GGUF 文件、模型文件夹，或服务器所用的模型名称；种类为 embedded 时不填</translation>
    </message>
    <message>
        <source>the Python interpreter of the environment with vLLM, empty for the vllm on the PATH</source>
        <translation>安装了 vLLM 的环境的解释器，留空则使用 PATH 中的 vllm</translation>
    </message>
    <message>
        <source>the base model of the enterprise paper; for a card with 24 GB</source>
        <translation>企业论文所用的基础模型；适合 24 GB 显卡</translation>
    </message>
    <message>
        <source>the code block contains something other than calls</source>
        <translation>代码块中有调用以外的内容</translation>
    </message>
    <message>
        <source>the content of files is not generated</source>
        <translation>不编造文件内容</translation>
    </message>
    <message>
        <source>the file contains no chat template</source>
        <translation>文件中没有对话模板</translation>
    </message>
    <message>
        <source>the helper model does not see images</source>
        <translation>该辅助模型不能查看图片</translation>
    </message>
    <message>
        <source>the keys of an object with more than {any_order} are in the order of the schema</source>
        <translation>键多于 {any_order} 个的对象，其键按模式中的顺序排列</translation>
    </message>
    <message>
        <source>the parts of its parameters are combined.</source>
        <translation>它的参数的各部分已合在一起。</translation>
    </message>
    <message>
        <source>the schema refers back to itself</source>
        <translation>模式又引回自身</translation>
    </message>
    <message>
        <source>the smallest model that is good at calls; for a processor or an edge device</source>
        <translation>擅长调用的最小模型；适合处理器或边缘设备</translation>
    </message>
    <message>
        <source>the turn {role} contains none</source>
        <translation>轮次 {role} 中没有调用</translation>
    </message>
    <message>
        <source>there is text next to a call</source>
        <translation>调用旁边还有文字</translation>
    </message>
    <message>
        <source>there is text next to a call of {begun}</source>
        <translation>{begun} 的调用旁边有文字</translation>
    </message>
    <message>
        <source>tools shown with each question: all, the nearest in meaning, the nearest by words (as in a bundle), or those of its tool group; several are compared</source>
        <translation>提问时显示哪些工具：全部、含义最接近的、词语最接近的（与部署包的选取相同），或所属工具组的工具；可选多种进行比较</translation>
    </message>
    <message>
        <source>tools that the client of the bundle shows with a question, the nearest by words; 0 for all, or as many as in evaluation if not all fit</source>
        <translation>部署包的客户端随问题显示的工具数，取词语上最接近的；0 表示全部，无法全部显示时则与评测显示的数目相同</translation>
    </message>
    <message>
        <source>total probability of the tokens to draw from</source>
        <translation>所抽取的 token 合计占有的概率份额</translation>
    </message>
    <message>
        <source>total questions to generate, distributed by the population statistics; 0 for the same number per tool</source>
        <translation>要编写的问题总数，按总体统计分配；0 表示每个工具的问题数相同</translation>
    </message>
    <message>
        <source>train even if examples are cut at that length; accuracy collapses</source>
        <translation>即使示例在该长度处被截断也训练；准确率会大幅下降</translation>
    </message>
    <message>
        <source>two questions for one tool count as duplicates from this similarity in percent</source>
        <translation>同一工具的两个问题视为同一问题的最低相似度（百分比）</translation>
    </message>
    <message>
        <source>two questions with the same calls count as the same meaning from this embedding similarity in percent; 0 to switch off</source>
        <translation>调用相同的两个问题，其嵌入的相似度（百分比）达到此值即视为含义相同；0 表示不检查</translation>
    </message>
    <message>
        <source>unknown time on this card</source>
        <translation>用时未知（该显卡没有数据）</translation>
    </message>
    <message>
        <source>use only the examples of these data cycles; empty for all</source>
        <translation>只取这些数据周期的示例；留空表示全部</translation>
    </message>
    <message>
        <source>use only the tools of these groups and the questions that need no others; empty for all</source>
        <translation>只取这些组的工具以及不需要其他工具的问题；留空则取全部</translation>
    </message>
    <message>
        <source>use the best merge for the Merging stage</source>
        <translation>把最好的合并写入合并的设置</translation>
    </message>
    <message>
        <source>use the kernels of the package liger-kernel if it is installed; less memory and time on a graphics card</source>
        <translation>使用已安装的 liger-kernel 软件包的内核；在显卡上省内存、省时间</translation>
    </message>
    <message>
        <source>vLLM did not start within {start_timeout:g} seconds. Its log ends: {last_words}</source>
        <translation>vLLM 未能在 {start_timeout:g} 秒内启动；其日志末尾为：{last_words}</translation>
    </message>
    <message>
        <source>vLLM does not accept the adapter {adapter}: {reason}.</source>
        <translation>vLLM 不支持适配器 {adapter}：{reason}。</translation>
    </message>
    <message>
        <source>vLLM ended by itself (exit code {code}). Its log ends: {last_words}</source>
        <translation>vLLM 自行结束（退出代码 {code}）；其日志末尾为：{last_words}</translation>
    </message>
    <message>
        <source>vLLM has been starting for {seconds:.0f} seconds. Its log ends: {last_words}</source>
        <translation>vLLM 已启动了 {seconds:.0f} 秒，仍未就绪；其日志末尾为：{last_words}</translation>
    </message>
    <message>
        <source>validation questions that the model answers after each epoch, for the share of correct answers; 0 for none, or 100 if early stopping needs them</source>
        <translation>每轮之后让模型回答的验证问题数，用于计算答对率；0 表示不回答，提前停止需要时为 100</translation>
    </message>
    <message>
        <source>very small, English; its template does not support tools, so a standard form is used</source>
        <translation>很小，英语；其模板不接受工具，会为它补上一种格式</translation>
    </message>
    <message>
        <source>what to measure: base, adapter (the active one), adapter:NAME, merged, an exported file such as gguf-q8_0, or teacher:NAME</source>
        <translation>要测量的对象：base、adapter（使用中的）、adapter:名称、merged、导出的文件（如 gguf-q8_0）或 teacher:名称</translation>
    </message>
    <message>
        <source>which assets each tool can use, such as Generate: gentech == true</source>
        <translation>哪些素材可用于哪个工具，例如 Generate: gentech == true</translation>
    </message>
    <message>
        <source>which questions decide: those of the validation set, or the test questions, which can then no longer serve as an independent test</source>
        <translation>由哪些问题决定：验证集的问题，或测试问题（之后测试问题就不再说明新情况）</translation>
    </message>
    <message>
        <source>who rewrites: heuristic (built-in, no model), or the name of a helper model of this project</source>
        <translation>由谁改写：heuristic（内置，无需模型），或本项目中辅助模型的名称</translation>
    </message>
    <message>
        <source>who writes the questions: heuristic (built-in, no model), or the name of a helper model of this project</source>
        <translation>由谁编写问题：heuristic（内置，无需模型），或本项目中辅助模型的名称</translation>
    </message>
    <message>
        <source>whole: each row of the formats below contains its tools; by name: it contains only their names, and the tools are in a separate file; auto: whole up to 200 MB</source>
        <translation>完整：下列格式的每一行都含有其工具；按名称：行中只写名称，工具在旁边的文件中只写一次；自动：200 MB 以内用完整</translation>
    </message>
    <message>
        <source>with llama-server, only {alike} of {asked} answers match those given in process</source>
        <translation>通过 llama-server，{asked} 个回答中只有 {alike} 个与进程内给出的相同</translation>
    </message>
    <message>
        <source>with llama-server, {different} of {asked} prompts have different tokens than in training</source>
        <translation>通过 llama-server，{asked} 个提示词中有 {different} 个的 token 与训练时不同</translation>
    </message>
    <message>
        <source>with llama.cpp&apos;s server, only {alike} of {asked} answers match those given in process</source>
        <translation>通过 llama.cpp 的服务器，{asked} 个回答中只有 {alike} 个与进程内相同</translation>
    </message>
    <message>
        <source>with llama.cpp&apos;s server, prompts with tools are no longer than without</source>
        <translation>通过 llama.cpp 的服务器，带工具的提示词并不比不带的长</translation>
    </message>
    <message>
        <source>with llama.cpp&apos;s server, {different} of {asked} prompts have different tokens than in training</source>
        <translation>通过 llama.cpp 的服务器，{asked} 个提示词中有 {different} 个的 token 与训练时不同</translation>
    </message>
    <message>
        <source>with llama.cpp&apos;s server, {fell:.1%} fewer questions are answered correctly than in process, more than the {margin:.1%} allowed</source>
        <translation>通过 llama.cpp 的服务器，正确率比进程内低 {fell:.1%}，超过允许的 {margin:.1%}</translation>
    </message>
    <message>
        <source>write the adapter alone as GGUF, and the base model file for it</source>
        <translation>将适配器单独写成 GGUF，并写出与之配合的基础模型文件</translation>
    </message>
    <message>
        <source>{address} is not an address of a model hub.</source>
        <translation>{address} 不是模型中心的地址。</translation>
    </message>
    <message>
        <source>{address} is started by a command and needs no key.</source>
        <translation>{address} 由其命令启动，不使用密钥。</translation>
    </message>
    <message>
        <source>{calls} was called although no tool fits</source>
        <translation>没有合适的工具，却调用了 {calls}</translation>
    </message>
    <message>
        <source>{call}: its schema refers to itself endlessly</source>
        <translation>{call}：其模式无止境地引用自身</translation>
    </message>
    <message>
        <source>{count} of its {seeds} example questions begin with {opening}, such as {question}. Use different openings, because people ask in many ways.</source>
        <translation>它的 {seeds} 个示例问题中有 {count} 个以 {opening} 开头，例如 {question}。请换用其他开头，因为人们的问法多种多样。</translation>
    </message>
    <message>
        <source>{count} words, more than the maximum of {most:g}</source>
        <translation>有 {count} 个词，最多为 {most:g} 个</translation>
    </message>
    <message>
        <source>{different} of {questions} prompts have different tokens than in training</source>
        <translation>{questions} 个提示词中有 {different} 个的 token 与训练时不同</translation>
    </message>
    <message>
        <source>{entry}: {group} is alone in its group</source>
        <translation>{entry}：{group} 的组里只有它自己</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} is OpenAPI {openapi}; only 3.0 to 3.2 are supported.</source>
        <translation>{file} 是 OpenAPI {openapi}，这里只认识 3.0 至 3.2。</translation>
    </message>
    <message>
        <source>{file} is Swagger {swagger}; only 2.0 is supported.</source>
        <translation>{file} 是 Swagger {swagger}，这里只认识 2.0。</translation>
    </message>
    <message>
        <source>{file} is a server&apos;s error and contains no tools ({error}).</source>
        <translation>{file} 是服务器的错误应答，不含工具（{error}）。</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text.</source>
        <translation>{file} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{file} is not a chat template (line {line}: {message}).</source>
        <translation>{file} 不是对话模板（第 {line} 行：{message}）。</translation>
    </message>
    <message>
        <source>{file} is not a complete safetensors file ({error}).</source>
        <translation>{file} 不是完整的 safetensors 文件（{error}）。</translation>
    </message>
    <message>
        <source>{file} is too long for a chat template ({st_size:,} bytes).</source>
        <translation>{file} 比任何对话模板都长（{st_size:,} 字节）。</translation>
    </message>
    <message>
        <source>{file} lists MCP servers, not their tools.</source>
        <translation>{file} 列出的是 MCP 服务器，而不是它们的工具。</translation>
    </message>
    <message>
        <source>{file}: {larger} tensors are written in a larger format, because their rows do not divide into the blocks of {kind}.</source>
        <translation>{file}：{larger} 个张量以更大的格式写出，因为它们的行不能整除为 {kind} 的块。</translation>
    </message>
    <message>
        <source>{folder} already exists, with another version.</source>
        <translation>{folder} 已存在，但是另一个版本。</translation>
    </message>
    <message>
        <source>{folder} contains a model that is already quantized.</source>
        <translation>{folder} 中的模型已经量化。</translation>
    </message>
    <message>
        <source>{folder} contains a model without vision.</source>
        <translation>{folder} 中的模型不能查看图片。</translation>
    </message>
    <message>
        <source>{folder} contains no BFCL question files.</source>
        <translation>{folder} 中没有 BFCL 的问题文件。</translation>
    </message>
    <message>
        <source>{folder} contains no complete adapter.</source>
        <translation>{folder} 中没有完整的适配器。</translation>
    </message>
    <message>
        <source>{folder} contains no vision-language model ({error}).</source>
        <translation>{folder} 中没有图文模型（{error}）。</translation>
    </message>
    <message>
        <source>{folder} contains {pickled}.</source>
        <translation>{folder} 的内容：{pickled}。</translation>
    </message>
    <message>
        <source>{folder} contains {weights}.</source>
        <translation>{folder} 的内容：{weights}。</translation>
    </message>
    <message>
        <source>{folder} does not fit into memory: it needs at least {least:.1f} GiB.</source>
        <translation>内存放不下 {folder}：至少需要 {least:.1f} GiB。</translation>
    </message>
    <message>
        <source>{folder} does not match the base model ({problem}).</source>
        <translation>{folder} 与基础模型不符（{problem}）。</translation>
    </message>
    <message>
        <source>{folder} is already quantized ({method}). Adaptool does not train adapters on quantized models.</source>
        <translation>{folder} 已经量化（{method}），这里不能在其上训练适配器。</translation>
    </message>
    <message>
        <source>{folder} is loaded {how} on {device}, because more does not fit into memory now. Answers may differ slightly.</source>
        <translation>{folder} 以{how}放在{device}上，因为内存现在放不下更多；回答可能略有不同。</translation>
    </message>
    <message>
        <source>{folder} is not a folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{folder} no longer exists.</source>
        <translation>{folder} 已不存在。</translation>
    </message>
    <message>
        <source>{hostname} is another machine, and the helper model {name} is not allowed to use one.</source>
        <translation>{hostname} 是另一台机器，而辅助模型 {name} 不得向其他机器提问。</translation>
    </message>
    <message>
        <source>{host} did not answer in time.</source>
        <translation>{host} 没有及时回答。</translation>
    </message>
    <message>
        <source>{host} does not accept the saved token.</source>
        <translation>{host} 不接受为其保存的令牌。</translation>
    </message>
    <message>
        <source>{host} does not answer like a model hub.</source>
        <translation>{host} 的回答不像模型中心。</translation>
    </message>
    <message>
        <source>{host} gives no checksum for {rfilename}.</source>
        <translation>{host} 没有给出 {rfilename} 的校验和。</translation>
    </message>
    <message>
        <source>{host} gives {repo} only to users who accepted its terms.</source>
        <translation>{host} 只向已接受条款的人提供 {repo}。</translation>
    </message>
    <message>
        <source>{host} has no model {repo}, or shows it only to some accounts.</source>
        <translation>{host} 没有模型 {repo}，或只提供给有权查看的账户。</translation>
    </message>
    <message>
        <source>{host} is another machine, and Adaptool works offline.</source>
        <translation>{host} 是另一台机器，而 Adaptool 正在离线工作。</translation>
    </message>
    <message>
        <source>{host} no longer has this version of {repo}.</source>
        <translation>{host} 已不再有 {repo} 的这个版本。</translation>
    </message>
    <message>
        <source>{image} does not have the file extension of an image.</source>
        <translation>从扩展名看，{image} 不是图片。</translation>
    </message>
    <message>
        <source>{in_words} answers {overall:.1%} of the questions correctly.</source>
        <translation>{in_words} 答对了 {overall:.1%} 的问题。</translation>
    </message>
    <message>
        <source>{kept} examples are skipped, because this base model&apos;s chat template writes their calls in a form that cannot be read back, such as those of: {question}</source>
        <translation>跳过 {kept} 个示例，因为此基础模型的对话模板写出的调用无法重新读取，例如：{question}</translation>
    </message>
    <message>
        <source>{key} belongs to an older JSON Schema and is ignored.</source>
        <translation>{key} 属于旧版 JSON Schema，已去掉。</translation>
    </message>
    <message>
        <source>{kind}: {listed} more. The Tools page lists all changes of an import.</source>
        <translation>{kind}：还有 {listed} 条。“工具”页面列出了导入时所做的全部处理。</translation>
    </message>
    <message>
        <source>{label} and its config disagree on DoRA for {module}.</source>
        <translation>{label} 与其配置在 {module} 的 DoRA 上不一致。</translation>
    </message>
    <message>
        <source>{label} contains no matrices.</source>
        <translation>{label} 不含任何矩阵。</translation>
    </message>
    <message>
        <source>{label} contains {name}, which is not a LoRA matrix.</source>
        <translation>{label} 含有 {name}，它不是 LoRA 矩阵。</translation>
    </message>
    <message>
        <source>{label} does not belong to {base_name}, which has no {module}.</source>
        <translation>{label} 不属于 {base_name}：后者没有 {module}。</translation>
    </message>
    <message>
        <source>{label} has no matching pair of matrices for {module}.</source>
        <translation>{label} 没有适用于 {module} 的成对矩阵。</translation>
    </message>
    <message>
        <source>{label} has rank {rank}, but its config says {said}.</source>
        <translation>{label} 的秩是 {rank}，而它的配置写的是 {said}。</translation>
    </message>
    <message>
        <source>{label} is skipped: none of its headings ({headings}) is known.</source>
        <translation>{label} 未被读取：其列标题（{headings}）不是此处所需的。</translation>
    </message>
    <message>
        <source>{label} is skipped: only the assets of the first sheet are used.</source>
        <translation>未读取 {label}：只采用第一个工作表中的素材。</translation>
    </message>
    <message>
        <source>{label}, row {number}: two columns have the heading {twice}.</source>
        <translation>{label} 第 {number} 行：有两列的标题都是 {twice}。</translation>
    </message>
    <message>
        <source>{label}, row {row} is skipped. {why}</source>
        <translation>{label}，第 {row} 行已跳过。{why}</translation>
    </message>
    <message>
        <source>{label}: the heading of the column {heading} is not a parameter of any tool.</source>
        <translation>{label}：列 {heading} 的标题不是任何工具的参数。</translation>
    </message>
    <message>
        <source>{label}: there is no column question.</source>
        <translation>{label}：没有标题为 question 的列。</translation>
    </message>
    <message>
        <source>{label}: there is no column tool or call.</source>
        <translation>{label}：没有标题为 tool 或 call 的列。</translation>
    </message>
    <message>
        <source>{label}: there is no column tool.</source>
        <translation>{label}：没有标题为 tool 的列。</translation>
    </message>
    <message>
        <source>{label}: there is no column {missing}.</source>
        <translation>{label}：没有标题为 {missing} 的列。</translation>
    </message>
    <message>
        <source>{left} questions could not be written: the words and values allow no more different ones.</source>
        <translation>目标问题中有 {left} 个无法编写：现有的词语和取值无法再组成更多不同的问题。</translation>
    </message>
    <message>
        <source>{main_address} is not an address where other machines can reach this one.</source>
        <translation>{main_address} 不是其他机器可访问本机的地址。</translation>
    </message>
    <message>
        <source>{model} chooses the correct tool in {share} %, but this may be chance ({p}).</source>
        <translation>{model} 选对工具的比例为 {share} %，但可能是偶然（{p}）。</translation>
    </message>
    <message>
        <source>{model} chooses tools better than that: {share} %. This is unlikely to be chance ({p}).</source>
        <translation>{model} 选工具比它更好：{share} %，这几乎不可能是偶然（{p}）。</translation>
    </message>
    <message>
        <source>{name} already has the parameter {parameter}.</source>
        <translation>{name} 已有参数 {parameter}。</translation>
    </message>
    <message>
        <source>{name} appears twice in its parameters; the later one is used.</source>
        <translation>{name} 在它的参数中出现了两次，以后一个为准。</translation>
    </message>
    <message>
        <source>{name} cannot be merged into the weights: it has its own biases or acts only on some tokens.</source>
        <translation>{name} 无法并入权重：它自带偏置，或只作用于部分 token。</translation>
    </message>
    <message>
        <source>{name} changes {named}, which this base model uses for both input and output.</source>
        <translation>{name} 改动了 {named}，而该基础模型的输入和输出共用这一层。</translation>
    </message>
    <message>
        <source>{name} contains its own full modules or tokens, which cannot be combined.</source>
        <translation>{name} 自带完整的模块或 token，无法合并。</translation>
    </message>
    <message>
        <source>{name} is an empty text, treated as missing</source>
        <translation>{name} 是空文本，视为未给出</translation>
    </message>
    <message>
        <source>{name} is not a JSON number</source>
        <translation>{name} 不是 JSON 数字</translation>
    </message>
    <message>
        <source>{name} is not a LoRA adapter but {type}.</source>
        <translation>{name} 不是 LoRA 适配器，而是 {type}。</translation>
    </message>
    <message>
        <source>{name} is not a header that can be set.</source>
        <translation>{name} 不是可以设置的请求头。</translation>
    </message>
    <message>
        <source>{name} is not a model to measure (available: base, adapter, adapter:NAME, merged, gguf-FORMAT, teacher:NAME)</source>
        <translation>{name} 不是可以测量的模型（有 base、adapter、adapter:NAME、merged、gguf-FORMAT、teacher:NAME）</translation>
    </message>
    <message>
        <source>{name} is not a number format</source>
        <translation>{name} 不是数字格式</translation>
    </message>
    <message>
        <source>{name} is {value}, but should contain values of type {type}</source>
        <translation>{name} 是 {value}，其中的值应为 {type} 类型</translation>
    </message>
    <message>
        <source>{name} is {value}, read as {fitting}</source>
        <translation>{name} 是 {value}，视为 {fitting}</translation>
    </message>
    <message>
        <source>{name} marks itself as required; it is added to the list of required parameters.</source>
        <translation>{name} 自称必需，已加入必需参数的列表。</translation>
    </message>
    <message>
        <source>{name} of its {where} was renamed {new}, because its name contains characters that are not allowed in argument names.</source>
        <translation>它的 {where} 中的 {name} 在此称为 {new}，因为其名称含有参数名不允许的内容。</translation>
    </message>
    <message>
        <source>{name} of its {where} was renamed {new}, because the name is used more than once.</source>
        <translation>它的 {where} 中的 {name} 在这里称为 {new}，因为别处也有这个名称。</translation>
    </message>
    <message>
        <source>{name} started from {init_lora_weights}, which changes the base model itself.</source>
        <translation>{name} 从 {init_lora_weights} 开始训练，这会改动基础模型本身。</translation>
    </message>
    <message>
        <source>{name} was trained with DoRA, whose magnitudes cannot be added.</source>
        <translation>{name} 用 DoRA 训练，其幅度无法相加。</translation>
    </message>
    <message>
        <source>{name}: {form}, questions imported: {taken}, rows skipped: {left}.</source>
        <translation>{name}：{form}，采用的问题：{taken} 个，已跳过的行：{left} 行。</translation>
    </message>
    <message>
        <source>{no_question} Unknown roles: {odd}.</source>
        <translation>{no_question} 此处不认识的角色：{odd}。</translation>
    </message>
    <message>
        <source>{node} contains itself; it is cut to an object without fields.</source>
        <translation>{node} 包含自身；在该处截断为没有字段的对象。</translation>
    </message>
    <message>
        <source>{parallel} cannot split a base model quantized to {quantization}.</source>
        <translation>{parallel} 无法分摊以 {quantization} 存放的基础模型。</translation>
    </message>
    <message>
        <source>{parameter} is not expected</source>
        <translation>不应有 {parameter}</translation>
    </message>
    <message>
        <source>{path} contains more than {most} values.</source>
        <translation>{path} 中的取值超过 {most} 个。</translation>
    </message>
    <message>
        <source>{path} contains no assets.</source>
        <translation>{path} 中没有素材。</translation>
    </message>
    <message>
        <source>{path} contains no nodes.</source>
        <translation>{path} 中没有节点。</translation>
    </message>
    <message>
        <source>{path} contains no questions.</source>
        <translation>{path} 中没有问题。</translation>
    </message>
    <message>
        <source>{path} contains no requests.</source>
        <translation>{path} 中没有请求。</translation>
    </message>
    <message>
        <source>{path} contains no tools.</source>
        <translation>{path} 中没有工具。</translation>
    </message>
    <message>
        <source>{path} contains no usable tool. {left}</source>
        <translation>{path} 中没有可用的工具。{left}</translation>
    </message>
    <message>
        <source>{path} contains no values.</source>
        <translation>{path} 中没有取值。</translation>
    </message>
    <message>
        <source>{path} contains questions in an unknown format.</source>
        <translation>{path} 中的问题不是支持的格式。</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>{path} does not name a role.</source>
        <translation>{path} 中没有写任何角色。</translation>
    </message>
    <message>
        <source>{path} has an unknown format (supported: {known}).</source>
        <translation>{path} 不是支持的格式（{known}）。</translation>
    </message>
    <message>
        <source>{path} has no usable asset.</source>
        <translation>{path} 中没有可用的素材。</translation>
    </message>
    <message>
        <source>{path} has no usable request. Line {row} was skipped: {reason}</source>
        <translation>{path} 中没有可用的请求。第 {row} 行跳过，原因：{reason}</translation>
    </message>
    <message>
        <source>{path} has no usable row. Row {row} was skipped: {reason}</source>
        <translation>{path} 中没有可用的行。第 {row} 行跳过，原因：{reason}</translation>
    </message>
    <message>
        <source>{path} has {st_size:.0f} MB; at most {largest:.0f} MB are supported.</source>
        <translation>{path} 有 {st_size:.0f} MB，超过可读取的 {largest:.0f} MB。</translation>
    </message>
    <message>
        <source>{path} is not text but {kind}.</source>
        <translation>{path} 不是文本，而是 {kind}。</translation>
    </message>
    <message>
        <source>{path} is not text.</source>
        <translation>{path} 不是文本。</translation>
    </message>
    <message>
        <source>{path}, line {count}: it contains a zero byte.</source>
        <translation>{path} 第 {count} 行：含有零字节。</translation>
    </message>
    <message>
        <source>{path}, sheet {title} is hidden and was skipped. Unhide it in the file to read it.</source>
        <translation>{path} 的工作表 {title} 已隐藏，未被读取。如需读取，请在文件中取消隐藏。</translation>
    </message>
    <message>
        <source>{path}, {place}.{name}: {value} is not one of its values.</source>
        <translation>{path}，{place}.{name}：{value} 不是它的取值。</translation>
    </message>
    <message>
        <source>{path}, {place}: the share of {name} is not a number of 0 or more.</source>
        <translation>{path}，{place}：{name} 的占比不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>{path}, {place}: the shares add up to nothing.</source>
        <translation>{path}，{place}：各占比之和不是有效的数值。</translation>
    </message>
    <message>
        <source>{path}, {place}: {name} is not a measure of length.</source>
        <translation>{path}，{place}：{name} 不是长度指标。</translation>
    </message>
    <message>
        <source>{path}, {place}: {name} is not a number of 0 or more.</source>
        <translation>{path}，{place}：{name} 不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>{path}: a relation leads to the node {key}, which is not in the list of nodes.</source>
        <translation>{path}：有一个关系指向节点 {key}，但该节点不在节点列表中。</translation>
    </message>
    <message>
        <source>{path}: imported in part or fixed: {told_of}. The Knowledge page lists them under Skipped rows.</source>
        <translation>{path}：部分导入或已修正：{told_of}。详情见“知识”页的“已跳过的行”。</translation>
    </message>
    <message>
        <source>{path}: it contains several graphs.</source>
        <translation>{path}：其中有多个图谱。</translation>
    </message>
    <message>
        <source>{path}: it contains {mark}, which lets XML access other files.</source>
        <translation>{path}：其中含有 {mark}，XML 会借此访问其他文件。</translation>
    </message>
    <message>
        <source>{path}: its possible answers are missing.</source>
        <translation>{path}：找不到其可接受的答案。</translation>
    </message>
    <message>
        <source>{path}: the asset {twice} is also in another file.</source>
        <translation>{path}：素材 {twice} 也出现在另一个文件中。</translation>
    </message>
    <message>
        <source>{path}: there is no column title or keywords.</source>
        <translation>{path}：没有标题为 title 或 keywords 的列。</translation>
    </message>
    <message>
        <source>{path}: {form}, questions imported: {taken}, rows skipped: {left}.</source>
        <translation>{path}：{form}，采用的问题：{taken} 个，已跳过的行：{left} 行。</translation>
    </message>
    <message>
        <source>{path}: {form}, {taken} of {tools} tools imported.</source>
        <translation>{path}：{form}，共 {tools} 个工具，导入 {taken} 个。</translation>
    </message>
    <message>
        <source>{path}: {name} is outside a table.</source>
        <translation>{path}：{name} 不在任何表中。</translation>
    </message>
    <message>
        <source>{path}: {part} is not part of population statistics.</source>
        <translation>{path}：{part} 不是总体统计的组成部分。</translation>
    </message>
    <message>
        <source>{place} cannot answer right now ({status}{words}).</source>
        <translation>{place} 目前无法回答（{status}{words}）。</translation>
    </message>
    <message>
        <source>{place} disconnected in the middle of an answer.</source>
        <translation>{place} 在回答过程中断开。</translation>
    </message>
    <message>
        <source>{place} does not accept the key of the helper model {name}.</source>
        <translation>{place} 不接受辅助模型 {name} 的密钥。</translation>
    </message>
    <message>
        <source>{place} does not answer in OpenAI format.</source>
        <translation>{place} 发送的内容不是 OpenAI 格式的回答。</translation>
    </message>
    <message>
        <source>{place} redirects to another address, which is not followed.</source>
        <translation>{place} 将请求转到另一个地址，此处不会跟随。</translation>
    </message>
    <message>
        <source>{place} rejects the question ({status}{words}).</source>
        <translation>{place} 拒绝该提问（{status}{words}）。</translation>
    </message>
    <message>
        <source>{place}: its call does not match the tools: {reason}.</source>
        <translation>{place}：其调用与工具不符：{reason}。</translation>
    </message>
    <message>
        <source>{place}: the id {key} is already used.</source>
        <translation>{place}：id {key} 已被使用。</translation>
    </message>
    <message>
        <source>{place}: {end} is not in the list of nodes.</source>
        <translation>{place}：{end} 不在节点列表中。</translation>
    </message>
    <message>
        <source>{repo} is available only to users who accepted its terms.</source>
        <translation>{repo} 只提供给已接受其条款的人。</translation>
    </message>
    <message>
        <source>{repo} is not the name of a model on a hub.</source>
        <translation>{repo} 不是模型中心上的模型名称。</translation>
    </message>
    <message>
        <source>{repo} needs {needed:.1f} GB in {parent}, but only {free:.1f} GB are free.</source>
        <translation>{repo} 需要在 {parent} 中占用 {needed:.1f} GB，而那里只剩 {free:.1f} GB。</translation>
    </message>
    <message>
        <source>{schema} refers back to itself</source>
        <translation>{schema} 又引回自身</translation>
    </message>
    <message>
        <source>{several} examples with several calls are skipped, because this base model&apos;s chat template writes only one call per answer.</source>
        <translation>跳过 {several} 个含多个调用的示例，因为此基础模型的对话模板在一个回答中只写一个调用。</translation>
    </message>
    <message>
        <source>{shown} closed the connection.</source>
        <translation>{shown} 中断了连接。</translation>
    </message>
    <message>
        <source>{shown} ended before it listed its tools. Its last output: {words}.</source>
        <translation>{shown} 在列出其工具之前就已结束；最后的输出是：{words}。</translation>
    </message>
    <message>
        <source>{shown} has a certificate that this machine does not trust.</source>
        <translation>{shown} 出示的证书不受本机信任。</translation>
    </message>
    <message>
        <source>{shown} no longer accepts the sign-in ({signing}).</source>
        <translation>{shown} 不再接受该登录（{signing}）。</translation>
    </message>
    <message>
        <source>{shown} redirects to another address.</source>
        <translation>{shown} 指向另一个地址。</translation>
    </message>
    <message>
        <source>{stored} is outside the project.</source>
        <translation>{stored} 位于项目之外。</translation>
    </message>
    <message>
        <source>{target} is not a valid name for a report.</source>
        <translation>{target} 不能作为报告的文件名。</translation>
    </message>
    <message>
        <source>{text} is not a graphics card.</source>
        <translation>{text} 不是有效的显卡写法。</translation>
    </message>
    <message>
        <source>{text} is not of the type {kind}.</source>
        <translation>{text} 不是 {kind}。</translation>
    </message>
    <message>
        <source>{text} is not one of: {kinds}</source>
        <translation>{text} 不属于以下任何一种：{kinds}</translation>
    </message>
    <message>
        <source>{users} of {tools} tools, including this one, call it {name}, but {other} calls it {usual}. Use the same name everywhere.</source>
        <translation>{tools} 个工具中有 {users} 个（包括此工具）称之为 {name}，而 {other} 称之为 {usual}。请在各处使用同一名称。</translation>
    </message>
    <message>
        <source>{variable} points to {named}, which does not exist.</source>
        <translation>{variable} 指向 {named}，但它不存在。</translation>
    </message>
    <message>
        <source>{what} is not met</source>
        <translation>{what} 不予遵守</translation>
    </message>
    <message>
        <source>{where}: config.json does not state {error}.</source>
        <translation>{where}：config.json 没有写明 {error}。</translation>
    </message>
    <message>
        <source>{word} is not a number in JSON</source>
        <translation>{word} 不是 JSON 中的数字</translation>
    </message>
    <message numerus="yes">
        <source>Train on {how}: {gib:.1f} of {of:.1f} GiB, {time} for {count} epoch, {disk:.1f} GiB of disk space.
Train on {how}: {gib:.1f} of {of:.1f} GiB, {time} for {count} epochs, {disk:.1f} GiB of disk space.</source>
        <translation>
            <numerusform>建议用{how}训练：{gib:.1f} / {of:.1f} GiB，{count} 轮{time}，磁盘 {disk:.1f} GiB。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} question per row
{count} questions per row</source>
        <translation>
            <numerusform>每行 {count} 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>{host} does not say which version of {repo} it has.</source>
        <translation>{host} 没有说明它有 {repo} 的哪个版本。</translation>
    </message>
    <message>
        <source>{key}: {error}</source>
        <translation>{key}：{error}</translation>
    </message>
    <message>
        <source>{kind}: {file}, {named}. {note}</source>
        <translation>{kind}：{file}，{named}。{note}</translation>
    </message>
    <message>
        <source>{label} does not belong to {base_name}: for {module} it has {out_width} x {in_width}, the model {rows} x {columns}.</source>
        <translation>{label} 不属于 {base_name}：{module} 在适配器中是 {out_width} x {in_width}，在模型中是 {rows} x {columns}。</translation>
    </message>
    <message>
        <source>{label} has more than {most:,} rows.</source>
        <translation>{label} 超过 {most:,} 行。</translation>
    </message>
    <message>
        <source>{label}, row {number}</source>
        <translation>{label}，第 {number} 行</translation>
    </message>
    <message>
        <source>{label}, row {number}: more cells than there are headings.</source>
        <translation>{label} 第 {number} 行：单元格多于列标题。</translation>
    </message>
    <message>
        <source>{label}, row {number}: {why}</source>
        <translation>{label} 第 {number} 行：{why}</translation>
    </message>
    <message>
        <source>{label}: the column {unknown} is not known.</source>
        <translation>{label}：未知的列 {unknown}。</translation>
    </message>
    <message>
        <source>{mark} is missing at character {at}</source>
        <translation>第 {at} 个字符处缺少 {mark}</translation>
    </message>
    <message>
        <source>{name} is {value}, expected a value of type {type}</source>
        <translation>{name} 是 {value}，应为 {type} 类型的值</translation>
    </message>
    <message>
        <source>{name} is {value}, expected {options}</source>
        <translation>{name} 是 {value}，应为 {options}</translation>
    </message>
    <message>
        <source>{name} trained biases of the base model, which cannot be combined.</source>
        <translation>{name} 训练了基础模型的偏置，无法合并。</translation>
    </message>
    <message>
        <source>{name} uses {kind}, which cannot be combined.</source>
        <translation>{name} 使用了 {kind}，无法合并。</translation>
    </message>
    <message>
        <source>{name} was not called</source>
        <translation>没有调用 {name}</translation>
    </message>
    <message>
        <source>{name}_{origin}</source>
        <translation>{name}_{origin}</translation>
    </message>
    <message>
        <source>{n} cards with the model on each (DDP)</source>
        <translation>{n} 张显卡，每张都有完整模型（DDP）</translation>
    </message>
    <message>
        <source>{n} cards with the model split (FSDP)</source>
        <translation>{n} 张显卡，分摊模型（FSDP）</translation>
    </message>
    <message>
        <source>{n} cards with the model split (ZeRO-3)</source>
        <translation>{n} 张显卡，分摊模型（ZeRO-3）</translation>
    </message>
    <message>
        <source>{parameter} is missing</source>
        <translation>缺少 {parameter}</translation>
    </message>
    <message>
        <source>{parameter}: {why}</source>
        <translation>{parameter}：{why}</translation>
    </message>
    <message>
        <source>{path} cannot be filled in ({error}).</source>
        <translation>{path} 无法填充（{error}）。</translation>
    </message>
    <message>
        <source>{path} cannot be used as a language file ({wrong}).</source>
        <translation>{path} 不能用作语言文件（{wrong}）。</translation>
    </message>
    <message>
        <source>{path} has no block {block}.</source>
        <translation>{path} 没有块 {block}。</translation>
    </message>
    <message>
        <source>{path} has no exported model yet.</source>
        <translation>{path} 还没有导出的模型。</translation>
    </message>
    <message>
        <source>{path} is a directory.</source>
        <translation>{path} 是目录。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} 是空的。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 and was read as {encoding}. If letters in it look wrong, save it as CSV in UTF-8.</source>
        <translation>{path} 不是 UTF-8，已按 {encoding} 读取。如果其中文字显示有误，请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text.</source>
        <translation>{path} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{path} is not a complete database ({error}).</source>
        <translation>{path} 不是完整的数据库（{error}）。</translation>
    </message>
    <message>
        <source>{path} is not a knowledge graph in a known format.</source>
        <translation>{path} 不是支持的知识图谱格式。</translation>
    </message>
    <message>
        <source>{path} is not a valid config ({error}).</source>
        <translation>{path} 不是有效的配置（{error}）。</translation>
    </message>
    <message>
        <source>{path} is not an Adaptool project.</source>
        <translation>{path} 不是 Adaptool 项目。</translation>
    </message>
    <message>
        <source>{path} is not content metadata in a known format.</source>
        <translation>{path} 不是支持的内容元数据格式。</translation>
    </message>
    <message>
        <source>{path} is not empty.</source>
        <translation>{path} 不为空。</translation>
    </message>
    <message>
        <source>{path} is not valid TOML ({error}).</source>
        <translation>{path} 不是有效的 TOML（{error}）。</translation>
    </message>
    <message>
        <source>{path} is too large when unpacked.</source>
        <translation>{path} 解压后过大。</translation>
    </message>
    <message>
        <source>{path} was written by a later version of Adaptool.</source>
        <translation>{path} 由更高版本的 Adaptool 写入。</translation>
    </message>
    <message>
        <source>{path}, edge from {source} to {target}</source>
        <translation>{path}，从 {source} 到 {target} 的边</translation>
    </message>
    <message>
        <source>{path}, line {line_num}: more than {widest} columns.</source>
        <translation>{path} 第 {line_num} 行：超过 {widest} 列。</translation>
    </message>
    <message>
        <source>{path}, line {line_num}: not usable as CSV ({error}).</source>
        <translation>{path} 第 {line_num} 行：无法作为 CSV 使用（{error}）。</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path}，第 {line} 行</translation>
    </message>
    <message>
        <source>{path}, line {line}, column {column}: not valid JSON ({problem}).</source>
        <translation>{path}，第 {line} 行，第 {column} 列：不是有效的 JSON（{problem}）。</translation>
    </message>
    <message>
        <source>{path}, line {line}, column {column}: not valid XML ({error}).</source>
        <translation>{path}，第 {line} 行，第 {column} 列：不是有效的 XML（{error}）。</translation>
    </message>
    <message>
        <source>{path}, line {line}: not UTF-8 text.</source>
        <translation>{path}，第 {line} 行：不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{path}, line {line}: not a template ({message}).</source>
        <translation>{path} 第 {line} 行：不是模板（{message}）。</translation>
    </message>
    <message>
        <source>{path}, line {line}: not valid Python ({problem}).</source>
        <translation>{path} 第 {line} 行：不是有效的 Python（{problem}）。</translation>
    </message>
    <message>
        <source>{path}, line {number}: not a JSON object.</source>
        <translation>{path}，第 {number} 行：不是 JSON 对象。</translation>
    </message>
    <message>
        <source>{path}, line {number}: not valid JSON ({error}).</source>
        <translation>{path}，第 {number} 行：不是有效的 JSON（{error}）。</translation>
    </message>
    <message>
        <source>{path}, node {key}</source>
        <translation>{path}，节点 {key}</translation>
    </message>
    <message>
        <source>{path}, node {number}</source>
        <translation>{path}，节点 {number}</translation>
    </message>
    <message>
        <source>{path}, number {number} of {key}</source>
        <translation>{path}，{key} 的第 {number} 项</translation>
    </message>
    <message>
        <source>{path}, questions: not a number of questions.</source>
        <translation>{path}，questions：不是问题的数量。</translation>
    </message>
    <message>
        <source>{path}, sheet {title}</source>
        <translation>{path}，工作表 {title}</translation>
    </message>
    <message>
        <source>{path}, {place}: not a list of {fifths} shares.</source>
        <translation>{path}，{place}：不是包含 {fifths} 个占比的列表。</translation>
    </message>
    <message>
        <source>{path}, {place}: not an object.</source>
        <translation>{path}，{place}：不是对象。</translation>
    </message>
    <message>
        <source>{path}, {place}: there is no tool {name}.</source>
        <translation>{path}，{place}：没有工具 {name}。</translation>
    </message>
    <message>
        <source>{path}, {place}: {name} is not a parameter whose values are listed.</source>
        <translation>{path}，{place}：{name} 不是列出取值的参数。</translation>
    </message>
    <message>
        <source>{path}, {place}: {smaller} is larger than {larger}.</source>
        <translation>{path}，{place}：{smaller} 大于 {larger}。</translation>
    </message>
    <message>
        <source>{path}, {place}: {tool} has no parameter {name}.</source>
        <translation>{path}，{place}：{tool} 没有参数 {name}。</translation>
    </message>
    <message>
        <source>{path}: a GraphML {kind} without {name}, after {listed} nodes.</source>
        <translation>{path}：在 {listed} 个节点之后，有一个 GraphML {kind} 缺少 {name}。</translation>
    </message>
    <message>
        <source>{path}: a schema is nested too deeply.</source>
        <translation>{path}：schema 嵌套过深。</translation>
    </message>
    <message>
        <source>{path}: nested too deeply.</source>
        <translation>{path}：嵌套过深。</translation>
    </message>
    <message>
        <source>{path}: no list of assets.</source>
        <translation>{path}：没有素材列表。</translation>
    </message>
    <message>
        <source>{path}: no list of nodes.</source>
        <translation>{path}：没有节点列表。</translation>
    </message>
    <message>
        <source>{path}: not a usable XLSX file ({error}).</source>
        <translation>{path}：不是可用的 XLSX 文件（{error}）。</translation>
    </message>
    <message>
        <source>{path}: not an object.</source>
        <translation>{path}：不是对象。</translation>
    </message>
    <message>
        <source>{path}: not usable GraphML ({error}).</source>
        <translation>{path}：GraphML 不可用（{error}）。</translation>
    </message>
    <message>
        <source>{path}: not usable JSON ({error}).</source>
        <translation>{path}：JSON 不可用（{error}）。</translation>
    </message>
    <message>
        <source>{path}: not usable YAML ({error}).</source>
        <translation>{path}：YAML 无法使用（{error}）。</translation>
    </message>
    <message>
        <source>{path}: not valid Python ({error}).</source>
        <translation>{path}：不是有效的 Python（{error}）。</translation>
    </message>
    <message>
        <source>{path}: not valid YAML ({split}).</source>
        <translation>{path}：不是有效的 YAML（{split}）。</translation>
    </message>
    <message>
        <source>{path}: {key} is not a list.</source>
        <translation>{path}：{key} 不是列表。</translation>
    </message>
    <message>
        <source>{path}: {key} is too large for Adaptool.</source>
        <translation>{path}：Adaptool 无法承载 {key}。</translation>
    </message>
    <message>
        <source>{path}: {key} is {value}, which cannot be used.</source>
        <translation>{path}：{key} 的值为 {value}，无法使用。</translation>
    </message>
    <message>
        <source>{path}: {loc}: {msg}.</source>
        <translation>{path}：{loc}：{msg}。</translation>
    </message>
    <message>
        <source>{path}: {name} is not a list of texts.</source>
        <translation>{path}：{name} 不是文本列表。</translation>
    </message>
    <message>
        <source>{path}: {name} under [{table}] is not a table.</source>
        <translation>{path}：[{table}] 下的 {name} 不是表。</translation>
    </message>
    <message>
        <source>{place} ({name})</source>
        <translation>{place}（{name}）</translation>
    </message>
    <message>
        <source>{place} cannot be used: {reason}</source>
        <translation>{place} 无法使用：{reason}</translation>
    </message>
    <message>
        <source>{place} gave no answer within {timeout:g} seconds.</source>
        <translation>{place} 在 {timeout:g} 秒内没有给出回答。</translation>
    </message>
    <message>
        <source>{place} has no model {model} at this address (404{words}).</source>
        <translation>{place} 在此地址没有模型 {model}（404{words}）。</translation>
    </message>
    <message>
        <source>{place}: a call without name and arguments.</source>
        <translation>{place}：有一个调用缺少名称和参数。</translation>
    </message>
    <message>
        <source>{place}: a function without a name.</source>
        <translation>{place}：有一个函数没有名称。</translation>
    </message>
    <message>
        <source>{place}: a node without a name.</source>
        <translation>{place}：有一个节点没有名称。</translation>
    </message>
    <message>
        <source>{place}: a second document begins here.</source>
        <translation>{place}：第二个文档从这里开始。</translation>
    </message>
    <message>
        <source>{place}: its type is not a text.</source>
        <translation>{place}：其类型不是文本。</translation>
    </message>
    <message>
        <source>{place}: more than {most_nodes:,} nodes.</source>
        <translation>{place}：超过 {most_nodes:,} 个节点。</translation>
    </message>
    <message>
        <source>{place}: more than {most_relations:,} relations.</source>
        <translation>{place}：超过 {most_relations:,} 个关系。</translation>
    </message>
    <message>
        <source>{place}: no id.</source>
        <translation>{place}：没有 id。</translation>
    </message>
    <message>
        <source>{place}: no list of accepted answers.</source>
        <translation>{place}：没有可接受回答的列表。</translation>
    </message>
    <message>
        <source>{place}: no question.</source>
        <translation>{place}：没有问题文本。</translation>
    </message>
    <message>
        <source>{place}: no source or no target.</source>
        <translation>{place}：没有 source 或没有 target。</translation>
    </message>
    <message>
        <source>{place}: not a single user message.</source>
        <translation>{place}：不是单条用户消息。</translation>
    </message>
    <message>
        <source>{place}: not an object.</source>
        <translation>{place}：不是对象。</translation>
    </message>
    <message>
        <source>{place}: not valid YAML ({problem}).</source>
        <translation>{place}：不是有效的 YAML（{problem}）。</translation>
    </message>
    <message>
        <source>{place}: the answer calls {unknown}, which the question does not offer.</source>
        <translation>{place}：答案调用了 {unknown}，而问题没有提供它。</translation>
    </message>
    <message>
        <source>{place}: the node {name} has the type {kind} here and {before} before.</source>
        <translation>{place}：节点 {name} 在此处的类型是 {kind}，此前是 {before}。</translation>
    </message>
    <message>
        <source>{place}: the question is empty.</source>
        <translation>{place}：问题为空。</translation>
    </message>
    <message>
        <source>{place}: the relation from {source} to {target} has no name.</source>
        <translation>{place}：从 {source} 到 {target} 的关系没有名称。</translation>
    </message>
    <message>
        <source>{place}: the relation {relation} leads from {source} to nothing.</source>
        <translation>{place}：关系 {relation} 从 {source} 出发，但没有目标。</translation>
    </message>
    <message>
        <source>{place}: there is no tool {name}.</source>
        <translation>{place}：没有工具 {name}。</translation>
    </message>
    <message>
        <source>{place}: {key} has no possible answer in the form of BFCL.</source>
        <translation>{place}：{key} 没有 BFCL 形式的可接受答案。</translation>
    </message>
    <message>
        <source>{place}: {name} has no parameter {unknown}.</source>
        <translation>{place}：{name} 没有参数 {unknown}。</translation>
    </message>
    <message>
        <source>{quote} is missing at the end of a text</source>
        <translation>文本末尾缺少 {quote}</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}：{count}</translation>
    </message>
    <message>
        <source>{repo} cannot be trained: {refused}</source>
        <translation>{repo} 无法训练：{refused}</translation>
    </message>
    <message>
        <source>{repo} contains {weights}, but no safetensors.</source>
        <translation>{repo} 含有 {weights}，但没有 safetensors 格式的权重。</translation>
    </message>
    <message>
        <source>{repo} has no {name}.</source>
        <translation>{repo} 中没有 {name}。</translation>
    </message>
    <message>
        <source>{shown} answers with HTTP {status} ({words}).</source>
        <translation>{shown} 应答 HTTP {status}（{words}）。</translation>
    </message>
    <message>
        <source>{shown} asks for credentials (HTTP {status}).</source>
        <translation>{shown} 要求提供凭据（HTTP {status}）。</translation>
    </message>
    <message>
        <source>{shown} did not list its tools within {limit:g} seconds.</source>
        <translation>{shown} 未在 {limit:g} 秒内列出其工具。</translation>
    </message>
    <message>
        <source>{shown} does not list its tools ({words}).</source>
        <translation>{shown} 没有列出其工具（{words}）。</translation>
    </message>
    <message>
        <source>{shown} does not speak TLS.</source>
        <translation>{shown} 不支持 TLS。</translation>
    </message>
    <message>
        <source>{shown} ended before it listed its tools.</source>
        <translation>{shown} 在列出其工具之前就已结束。</translation>
    </message>
    <message>
        <source>{shown} has more than {most_pages} pages of tools.</source>
        <translation>{shown} 的工具超过 {most_pages} 页。</translation>
    </message>
    <message>
        <source>{shown} has more than {most_tools:,} tools.</source>
        <translation>{shown} 的工具超过 {most_tools:,} 个。</translation>
    </message>
    <message>
        <source>{shown} has no tools.</source>
        <translation>{shown} 没有工具。</translation>
    </message>
    <message>
        <source>{shown} is not a usable address.</source>
        <translation>{shown} 不是可用的地址。</translation>
    </message>
    <message>
        <source>{shown}: the program cannot be started ({strerror}).</source>
        <translation>{shown}：程序无法启动（{strerror}）。</translation>
    </message>
    <message>
        <source>{shown}: there is no such program.</source>
        <translation>{shown}：没有这个程序。</translation>
    </message>
    <message>
        <source>{source} is damaged.</source>
        <translation>{source} 已损坏。</translation>
    </message>
    <message>
        <source>{term} {gib:.1f} GiB</source>
        <translation>{term} {gib:.1f} GiB</translation>
    </message>
    <message>
        <source>{text} (line {line})</source>
        <translation>{text}（第 {line} 行）</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no.</source>
        <translation>{text} 既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>{tool} ({reasons})</source>
        <translation>{tool}（{reasons}）</translation>
    </message>
    <message>
        <source>{tool} ({why})</source>
        <translation>{tool}（{why}）</translation>
    </message>
    <message>
        <source>{tool}: {error}</source>
        <translation>{tool}：{error}</translation>
    </message>
    <message>
        <source>{unknown} is required but not defined.</source>
        <translation>{unknown} 是必需的，但没有定义。</translation>
    </message>
    <message>
        <source>{what} ({found})</source>
        <translation>{what}（{found}）</translation>
    </message>
    <message>
        <source>{where} ({why})</source>
        <translation>{where}（{why}）</translation>
    </message>
    <message>
        <source>{where}: {field}: {reason}.</source>
        <translation>{where}：{field}：{reason}。</translation>
    </message>
    <message>
        <source>{why} for {parameter}</source>
        <translation>{parameter}：{why}</translation>
    </message>
    <message>
        <source>{why}, in {different} of {asked} prompts</source>
        <translation>{why}，{asked} 个提示词中有 {different} 个如此</translation>
    </message>
    <message>
        <source>{yes} of {given} votes say yes</source>
        <translation>{given} 票中有 {yes} 票同意</translation>
    </message>
</context>
</TS>
