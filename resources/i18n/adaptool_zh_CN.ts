<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>About Adaptool</source>
        <translation>关于 Adaptool</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. The file NOTICE lists the work of others that is used.</source>
        <translation>许可证：Apache-2.0。所用的他人成果列在 NOTICE 文件中。</translation>
    </message>
    <message>
        <source>The embedded base model is made from {name}.</source>
        <translation>内置基础模型由 {name} 制成。</translation>
    </message>
    <message>
        <source>The embedding model is {name}; it understands English.</source>
        <translation>嵌入模型是 {name}，它理解英语。</translation>
    </message>
    <message>
        <source>Both are in {folder}. What is there may be deleted; set-up brings it again.</source>
        <translation>两者都在 {folder} 中。其中的内容可以删除；安装程序会重新取得。</translation>
    </message>
    <message>
        <source>{millions} million parameters, {size}, licence {licence}, from the package {package}</source>
        <translation>{millions} 百万参数，{size}，许可证 {licence}，来自 {package} 包</translation>
    </message>
</context>
<context>
    <name>AdapterActions</name>
    <message>
        <source>Acti&amp;vate</source>
        <translation>启用(&amp;V)</translation>
    </message>
    <message>
        <source>Run the ga&amp;te</source>
        <translation>运行回归检查(&amp;T)</translation>
    </message>
    <message>
        <source>Roll bac&amp;k</source>
        <translation>回退(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>导入(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Free disk space...</source>
        <translation>释放磁盘空间(&amp;F)...</translation>
    </message>
    <message>
        <source>Re&amp;move...</source>
        <translation>删除(&amp;M)...</translation>
    </message>
    <message>
        <source>Use this adapter from now on in chat, merging, evaluation and export</source>
        <translation>今后在对话、合并、评测和导出中使用这个适配器</translation>
    </message>
    <message>
        <source>Ask it the kept test questions of all data cycles, and the active adapter beside it</source>
        <translation>用所有数据周期保留的测试题考它，并同时考启用的适配器</translation>
    </message>
    <message>
        <source>Use again the adapter that was active before</source>
        <translation>重新使用之前启用的适配器</translation>
    </message>
    <message>
        <source>A LoRA adapter in PEFT&apos;s form, made elsewhere for the base model that is chosen on the tab Training</source>
        <translation>在别处为“训练”页签所选基础模型制作的 PEFT 格式 LoRA 适配器</translation>
    </message>
    <message>
        <source>Remove checkpoints of trainings that are finished or given up</source>
        <translation>删除已完成或已放弃的训练的检查点</translation>
    </message>
    <message>
        <source>Tag of the chosen adapter</source>
        <translation>所选适配器的标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>T&amp;ag</source>
        <translation>标签(&amp;A)</translation>
    </message>
    <message>
        <source>Activate {adapter} all the same?</source>
        <translation>仍要启用 {adapter} 吗？</translation>
    </message>
    <message>
        <source>Activate any&amp;way</source>
        <translation>仍然启用(&amp;W)</translation>
    </message>
    <message>
        <source>Remove {adapter}?</source>
        <translation>删除 {adapter}？</translation>
    </message>
    <message>
        <source>Its files, curves and scores go away for good. To keep it out of use, tag it retired instead.</source>
        <translation>它的文件、曲线和评分将被永久删除。若只是不再使用，请改为标记“停用”。</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>There are no checkpoints that nobody needs.</source>
        <translation>没有多余的检查点。</translation>
    </message>
    <message>
        <source>Remove {size} of checkpoints?</source>
        <translation>删除 {size} 的检查点？</translation>
    </message>
    <message>
        <source>They belong to trainings that are finished or given up; a training that can still be continued keeps its own.</source>
        <translation>它们属于已完成或已放弃的训练；仍可继续的训练会保留自己的检查点。</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Import an adapter: choose the folder that holds its adapter_config.json</source>
        <translation>导入适配器：选择含有 adapter_config.json 的文件夹</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
</context>
<context>
    <name>AdapterCard</name>
    <message>
        <source>Card of the chosen adapter</source>
        <translation>所选适配器的说明卡</translation>
    </message>
    <message>
        <source>Make it a version of its o&amp;wn</source>
        <translation>作为独立版本(&amp;W)</translation>
    </message>
    <message>
        <source>Kept epochs</source>
        <translation>保留的轮次</translation>
    </message>
    <message>
        <source>Kept epo&amp;chs</source>
        <translation>保留的轮次(&amp;C)</translation>
    </message>
    <message>
        <source>Its files: {folder}</source>
        <translation>文件位置：{folder}</translation>
    </message>
    <message>
        <source>Epoch {number} of {adapter}</source>
        <translation>{adapter} 的第 {number} 轮</translation>
    </message>
</context>
<context>
    <name>AdapterList</name>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>答对率</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Regression gate</source>
        <translation>回归检查</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>说明卡</translation>
    </message>
    <message>
        <source>active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Choose several adapters, with Ctrl or Shift held down, to see their curves side by side.</source>
        <translation>按住 Ctrl 或 Shift 选择多个适配器，即可并排比较它们的曲线。</translation>
    </message>
    <message>
        <source>No adapter yet. Train one, or import one that was made elsewhere.</source>
        <translation>还没有适配器。请训练一个，或导入在别处制作的。</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>These runs had the same dataset and settings.</source>
        <translation>这些运行的数据集和设置相同。</translation>
    </message>
    <message>
        <source>What was different: {differences}</source>
        <translation>不同之处：{differences}</translation>
    </message>
    <message>
        <source>Data cycle</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Right on {tests}</source>
        <translation>{tests} 答对率</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>AdapterNotes</name>
    <message>
        <source>Keep the n&amp;otes</source>
        <translation>保存备注(&amp;O)</translation>
    </message>
    <message>
        <source>Notes on the chosen adapter</source>
        <translation>所选适配器的备注</translation>
    </message>
    <message>
        <source>What this adapter is for, what was tried; it goes into its card too.</source>
        <translation>这个适配器的用途、做过的尝试；也会写入它的说明卡。</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>&amp;Close the list</source>
        <translation>关闭列表(&amp;C)</translation>
    </message>
    <message>
        <source>Questions like this one</source>
        <translation>与此相似的问题</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Looking for questions like: {question}</source>
        <translation>正在查找与此相似的问题：{question}</translation>
    </message>
    <message>
        <source>Nearest in meaning to: {question}</source>
        <translation>含义最接近的问题：{question}</translation>
    </message>
    <message>
        <source>There is no other question in this project.</source>
        <translation>此项目中没有其他问题。</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Model whose answers are shown</source>
        <translation>显示哪个模型的回答</translation>
    </message>
    <message>
        <source>Which answers are shown</source>
        <translation>显示哪些回答</translation>
    </message>
    <message>
        <source>Answers &amp;of</source>
        <translation>回答来自(&amp;O)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误之处</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Only questions for {wanted} that were answered with {called}.</source>
        <translation>仅显示应为 {wanted}、实际为 {called} 的问题。</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>无工具</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>right ({count})</source>
        <translation>正确（{count}）</translation>
    </message>
    <message>
        <source>Accepted: {calls}</source>
        <translation>可接受：{calls}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>no whole call</source>
        <translation>调用不完整</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>AssetTable</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>区域设置</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Picture of the chosen asset</source>
        <translation>所选素材的图片</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Length of the question</source>
        <translation>问题长度</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Data cycle</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each tool</source>
        <translation>各工具的精确率、召回率和 F1</translation>
    </message>
    <message>
        <source>Kinds of error</source>
        <translation>错误种类</translation>
    </message>
    <message>
        <source>Time and tokens</source>
        <translation>时间与 token</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Broken down b&amp;y</source>
        <translation>细分方式(&amp;Y)</translation>
    </message>
    <message>
        <source>Wholly right answers, with their intervals.</source>
        <translation>完全正确的回答及其区间。</translation>
    </message>
    <message>
        <source>The test questions do not tell it; their files may name a route and a cycle.</source>
        <translation>测试问题没有注明；其文件可以给出途径和周期。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Mean of the tools</source>
        <translation>各工具均值</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision: how many calls of a tool were wanted. Recall: how many questions for a tool got it. F1 is their harmonic mean.</source>
        <translation>精确率：对某工具的调用中有多少是应调用的。召回率：应调用某工具的问题中有多少调用了它。F1 是两者的调和平均。</translation>
    </message>
    <message>
        <source>no whole call</source>
        <translation>调用不完整</translation>
    </message>
    <message>
        <source>wrong tool</source>
        <translation>工具错误</translation>
    </message>
    <message>
        <source>wrong parameters</source>
        <translation>参数错误</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误之处</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No answer was wrong.</source>
        <translation>没有错误的回答。</translation>
    </message>
    <message>
        <source>Seconds, mean</source>
        <translation>秒，均值</translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation>秒，中位数</translation>
    </message>
    <message>
        <source>Seconds, 95th percentile</source>
        <translation>秒，第 95 百分位</translation>
    </message>
    <message>
        <source>Seconds to the first token, median</source>
        <translation>到首个 token 的秒数，中位数</translation>
    </message>
    <message>
        <source>Tokens of the prompt, mean</source>
        <translation>提示的 token 数，均值</translation>
    </message>
    <message>
        <source>Tokens of the answer, mean</source>
        <translation>回答的 token 数，均值</translation>
    </message>
    <message>
        <source>Each answer was timed with the others that ran beside it.</source>
        <translation>每个回答的用时是与同时运行的其他回答一起计的。</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>无工具</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>BundleView</name>
    <message>
        <source>File to pack</source>
        <translation>要打包的文件</translation>
    </message>
    <message>
        <source>F&amp;ile to pack</source>
        <translation>要打包的文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Make the bundle</source>
        <translation>生成部署包(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open the bundle</source>
        <translation>打开部署包(&amp;O)</translation>
    </message>
    <message>
        <source>Contents of the bundle</source>
        <translation>部署包的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>包含的内容</translation>
    </message>
    <message>
        <source>A folder and a zip with all that a device needs: the model, its tools, a server start for Linux, macOS and Windows, a small client, and what was measured.</source>
        <translation>一个文件夹和一个 zip，包含设备所需的一切：模型、工具、适用于 Linux、macOS 和 Windows 的服务器启动脚本、一个小型客户端，以及测量结果。</translation>
    </message>
    <message>
        <source>Serve it with &amp;llama.cpp on Linux and macOS</source>
        <translation>在 Linux 和 macOS 上用 llama.cpp 提供服务(&amp;L)</translation>
    </message>
    <message>
        <source>Serve it with llama.cpp on &amp;Windows</source>
        <translation>在 Windows 上用 llama.cpp 提供服务(&amp;W)</translation>
    </message>
    <message>
        <source>As&amp;k the server</source>
        <translation>向服务器提问(&amp;K)</translation>
    </message>
    <message>
        <source>Make it known to Olla&amp;ma</source>
        <translation>登记到 Ollama(&amp;M)</translation>
    </message>
    <message>
        <source>The merged model with &amp;vLLM, from safetensors</source>
        <translation>用 vLLM 提供合并后的模型（safetensors）(&amp;V)</translation>
    </message>
    <message>
        <source>The adapter beside its base model with vLLM (--lora-modul&amp;es)</source>
        <translation>用 vLLM 在基础模型旁提供适配器（--lora-modules）(&amp;E)</translation>
    </message>
    <message>
        <source>Once a model has been merged and a bundle made, the commands that serve them stand here.</source>
        <translation>合并模型并生成部署包之后，提供服务的命令会显示在这里。</translation>
    </message>
    <message>
        <source>On another machine, unpack the zip there; the same commands work in its folder.</source>
        <translation>在另一台机器上，请先解压 zip；在其文件夹中同样的命令即可使用。</translation>
    </message>
    <message>
        <source>Open the folder &amp;for vLLM</source>
        <translation>打开用于 vLLM 的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>部署包</translation>
    </message>
    <message>
        <source>Commands to copy</source>
        <translation>可复制的命令</translation>
    </message>
    <message>
        <source>The smallest file that passed</source>
        <translation>通过检查的最小文件</translation>
    </message>
    <message>
        <source>{format}, which did not pass</source>
        <translation>{format}（未通过检查）</translation>
    </message>
    <message>
        <source>No bundle</source>
        <translation>不生成部署包</translation>
    </message>
    <message>
        <source>No bundle has been made yet.</source>
        <translation>尚未生成部署包。</translation>
    </message>
    <message>
        <source>The bundle with {format} lies in {folder}; beside it {zip} ({size}).</source>
        <translation>含 {format} 的部署包位于 {folder}；旁边是 {zip}（{size}）。</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>the tools, to be sent with each request</source>
        <translation>工具，随每次请求发送</translation>
    </message>
    <message>
        <source>a grammar that allows whole calls of these tools only</source>
        <translation>语法，只允许对这些工具的完整调用</translation>
    </message>
    <message>
        <source>where it comes from, how good and how fast it is</source>
        <translation>模型的来源、质量和速度</translation>
    </message>
    <message>
        <source>how to serve it and ask it</source>
        <translation>如何提供服务和提问</translation>
    </message>
    <message>
        <source>the evaluation, question by question</source>
        <translation>逐题的评测结果</translation>
    </message>
    <message>
        <source>the evaluation&apos;s figures</source>
        <translation>评测数据</translation>
    </message>
    <message>
        <source>for Ollama, with the tools in its template</source>
        <translation>用于 Ollama，其模板中包含工具</translation>
    </message>
    <message>
        <source>server start for Linux and macOS</source>
        <translation>Linux 和 macOS 的服务器启动脚本</translation>
    </message>
    <message>
        <source>server start for Windows</source>
        <translation>Windows 的服务器启动脚本</translation>
    </message>
    <message>
        <source>a small client</source>
        <translation>小型客户端</translation>
    </message>
    <message>
        <source>picks a question&apos;s nearest tools</source>
        <translation>选出与问题最接近的工具</translation>
    </message>
    <message>
        <source>the texts by which they are picked</source>
        <translation>挑选所依据的文本</translation>
    </message>
    <message>
        <source>checksums of all files</source>
        <translation>所有文件的校验和</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Choose a tool.</source>
        <translation>请选择一个工具。</translation>
    </message>
    <message>
        <source>{parameter} has to be given.</source>
        <translation>必须填写 {parameter}。</translation>
    </message>
    <message>
        <source>{parameter} has to be a whole number.</source>
        <translation>{parameter} 必须是整数。</translation>
    </message>
    <message>
        <source>{parameter} has to be a number.</source>
        <translation>{parameter} 必须是数字。</translation>
    </message>
    <message>
        <source>{parameter} has to be true or false.</source>
        <translation>{parameter} 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>{parameter} has to be a JSON list.</source>
        <translation>{parameter} 必须是 JSON 列表。</translation>
    </message>
    <message>
        <source>{parameter} has to be a JSON object.</source>
        <translation>{parameter} 必须是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>复制：{what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Com&amp;pare</source>
        <translation>比较(&amp;P)</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>第一个模型</translation>
    </message>
    <message>
        <source>&amp;with</source>
        <translation>与(&amp;W)</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>第二个模型</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>请选择两个不同的模型。</translation>
    </message>
    <message>
        <source>These two were not measured together.</source>
        <translation>这两个模型没有一起测量。</translation>
    </message>
    <message>
        <source>Similarity of {parameter}: no difference ({questions} questions).</source>
        <translation>{parameter} 的相似度：没有差异（{questions} 个问题）。</translation>
    </message>
    <message>
        <source>Similarity of {parameter}: {better} by {difference} (p = {p}, {questions} questions).</source>
        <translation>{parameter} 的相似度：{better} 高出 {difference}（p = {p}，{questions} 个问题）。</translation>
    </message>
    <message>
        <source>Both are right equally often on {questions} questions.</source>
        <translation>在 {questions} 个问题上两者的正确率相同。</translation>
    </message>
    <message>
        <source>{better} is better by {points} points ({low} to {high}) on {questions} questions, and that is hardly chance (p = {p}).</source>
        <translation>在 {questions} 个问题上，{better} 高出 {points} 个百分点（{low} 至 {high}），这几乎不可能是偶然（p = {p}）。</translation>
    </message>
    <message>
        <source>{better} is better by {points} points ({low} to {high}) on {questions} questions, but that may be chance (p = {p}).</source>
        <translation>在 {questions} 个问题上，{better} 高出 {points} 个百分点（{low} 至 {high}），但这可能是偶然（p = {p}）。</translation>
    </message>
</context>
<context>
    <name>Conformance</name>
    <message>
        <source>the file holds no chat template</source>
        <translation>文件中没有对话模板</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s runtime cannot use the file&apos;s chat template ({0})</source>
        <translation>llama.cpp 无法使用文件的对话模板（{0}）</translation>
    </message>
    <message>
        <source>the file&apos;s chat template leaves out the tools ({0})</source>
        <translation>文件的对话模板遗漏了工具（{0}）</translation>
    </message>
    <message>
        <source>{0}, in {1} of {2} prompts</source>
        <translation>{0}，{2} 个提示词中有 {1} 个如此</translation>
    </message>
    <message>
        <source>llama.cpp puts {0} before the prompt {1}</source>
        <translation>llama.cpp 在提示词前{1}加上 {0}</translation>
    </message>
    <message>
        <source>a second time</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>where training had none</source>
        <translation>（训练时没有）</translation>
    </message>
    <message>
        <source>the prompt does not begin with {0} as in training</source>
        <translation>提示词没有像训练时那样以 {0} 开头</translation>
    </message>
    <message>
        <source>the file&apos;s chat template writes {0} where training has {1}</source>
        <translation>训练时为 {1} 的地方，文件的对话模板写成 {0}</translation>
    </message>
    <message>
        <source>llama.cpp cuts the text into other tokens than training, from token {0} on ({1})</source>
        <translation>从第 {0} 个 token 起，llama.cpp 对文本的切分与训练时不同（{1}）</translation>
    </message>
    <message>
        <source>the file ends answers with {0}, training with {1}</source>
        <translation>文件以 {0} 结束回答，而训练时以 {1} 结束</translation>
    </message>
    <message>
        <source>llama.cpp does not stop at {0}, with which training ends an answer</source>
        <translation>训练时以 {0} 结束回答，而 llama.cpp 不在此停止</translation>
    </message>
    <message>
        <source>only {0} of {1} answers hold the calls that transformers answers with</source>
        <translation>{1} 个回答中只有 {0} 个的调用与 transformers 的相同</translation>
    </message>
    <message>
        <source>it answers {0} fewer questions rightly than transformers, more than the {1} allowed</source>
        <translation>正确率比 transformers 低 {0}，超过允许的 {1}</translation>
    </message>
    <message>
        <source>behind llama.cpp&apos;s server, {0} fewer questions are answered rightly than in process, more than the {1} allowed</source>
        <translation>在 llama.cpp 的服务器上，正确率比进程内低 {0}，超过允许的 {1}</translation>
    </message>
    <message>
        <source>behind llama.cpp&apos;s server, prompts with tools are no longer than without</source>
        <translation>在 llama.cpp 的服务器上，带工具的提示词并不比不带的长</translation>
    </message>
    <message>
        <source>behind llama.cpp&apos;s server, {0} of {1} prompts are other tokens than in training</source>
        <translation>在 llama.cpp 的服务器上，{1} 个提示词中有 {0} 个与训练时的 token 不同</translation>
    </message>
    <message>
        <source>behind llama.cpp&apos;s server, only {0} of {1} answers are those given in process</source>
        <translation>在 llama.cpp 的服务器上，{1} 个回答中只有 {0} 个与进程内相同</translation>
    </message>
    <message>
        <source>behind llama-server, {0} of {1} prompts are other tokens than in training</source>
        <translation>在 llama-server 之后，{1} 个提示中有 {0} 个的词元与训练时不同</translation>
    </message>
    <message>
        <source>behind llama-server, only {0} of {1} answers are those given in process</source>
        <translation>在 llama-server 之后，{1} 个答案中只有 {0} 个与进程内给出的相同</translation>
    </message>
    <message>
        <source>llama-server&apos;s tool-call parser reads {0} of {1} answers otherwise than they are written</source>
        <translation>llama-server 的工具调用解析器对 {1} 个答案中的 {0} 个读得与所写不同</translation>
    </message>
    <message>
        <source>Checks of the file</source>
        <translation>文件的检查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>所见情况</translation>
    </message>
    <message>
        <source>How it ran</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Checks of {file}</source>
        <translation>{file} 的检查</translation>
    </message>
    <message>
        <source>{count} of its tensors are in a larger format, for their rows do not divide into its blocks.</source>
        <translation>其中 {count} 个张量采用了更大的格式，因为它们的行不能整除为该格式的块。</translation>
    </message>
    <message>
        <source>Its weights were rounded by what matters to {count} training questions (imatrix).</source>
        <translation>其权重按对 {count} 个训练问题重要的部分取舍（imatrix）。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>told, no condition</source>
        <translation>仅告知，不作要求</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>template and tokenizer of the file</source>
        <translation>文件自带的模板和分词器</translation>
    </message>
    <message>
        <source>in process, beside transformers</source>
        <translation>进程内，与 transformers 对照</translation>
    </message>
    <message>
        <source>a prompt has {with_tools} tokens with the tools, {without} without</source>
        <translation>提示词带工具时有 {with_tools} 个 token，不带时有 {without} 个</translation>
    </message>
    <message>
        <source>Tools in the prompt</source>
        <translation>提示词中的工具</translation>
    </message>
    <message>
        <source>{same} of {all} as in training, token for token</source>
        <translation>{all} 个中有 {same} 个与训练时逐 token 相同</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>End of an answer</source>
        <translation>回答的结束</translation>
    </message>
    <message>
        <source>the token that ends an answer in training</source>
        <translation>训练时结束回答的 token</translation>
    </message>
    <message>
        <source>{alike} of {all} with the same calls, {identical} letter for letter</source>
        <translation>{all} 个中有 {alike} 个调用相同，{identical} 个逐字相同</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>{after} right, {before} before; {margin} fewer are allowed</source>
        <translation>正确率 {after}，写出前为 {before}；允许降低 {margin}</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>{alike} of {all} answers as in process, {different} prompts differ</source>
        <translation>{all} 个回答中有 {alike} 个与进程内相同，{different} 个提示词不同</translation>
    </message>
    <message>
        <source>; {share} right</source>
        <translation>；正确率 {share}</translation>
    </message>
    <message>
        <source>no question is to be asked there</source>
        <translation>设置为不在那里提问</translation>
    </message>
    <message>
        <source>Behind the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s OpenAI server</source>
        <translation>llama.cpp 的 OpenAI 服务器</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s own llama-server, with --jinja</source>
        <translation>llama.cpp 自带的 llama-server，带 --jinja</translation>
    </message>
    <message>
        <source>Behind llama-server</source>
        <translation>在 llama-server 之后</translation>
    </message>
    <message>
        <source>{alike} of {all} answers as in process, {different} prompts differ; its parser reads {read} as they are written</source>
        <translation>{all} 个答案中 {alike} 个与进程内相同，{different} 个提示不同；其解析器按所写读出 {read} 个</translation>
    </message>
    <message>
        <source> (form: {form})</source>
        <translation>（形式：{form}）</translation>
    </message>
    <message>
        <source>Give the base model&apos;s folder a chat template that shows tools, and train again.</source>
        <translation>请为基础模型的文件夹提供能显示工具的对话模板，然后重新训练。</translation>
    </message>
    <message>
        <source>The chat template uses what llama.cpp does not know; simplify it, and train again.</source>
        <translation>对话模板使用了 llama.cpp 不支持的写法；请简化后重新训练。</translation>
    </message>
    <message>
        <source>Do not let both the template and the tokenizer put the token in front.</source>
        <translation>请不要让模板和分词器都在前面加上该符号。</translation>
    </message>
    <message>
        <source>Let either the template or the tokenizer put the token in front.</source>
        <translation>请让模板或分词器之一在前面加上该符号。</translation>
    </message>
    <message>
        <source>Choose a base model whose tokenizer llama.cpp knows, or a newer llama.cpp.</source>
        <translation>请选择分词器受 llama.cpp 支持的基础模型，或使用更新的 llama.cpp。</translation>
    </message>
    <message>
        <source>Set the end token in the base model&apos;s generation_config.json and tokenizer.</source>
        <translation>请在基础模型的 generation_config.json 和分词器中设置结束符。</translation>
    </message>
    <message>
        <source>Choose a format with more bits.</source>
        <translation>请选择位数更多的格式。</translation>
    </message>
    <message>
        <source>Choose a format with more bits, or allow a larger loss.</source>
        <translation>请选择位数更多的格式，或允许更大的损失。</translation>
    </message>
    <message>
        <source>Read the stage&apos;s log; another version of llama.cpp may do better.</source>
        <translation>请查看该阶段的日志；换一个版本的 llama.cpp 可能会更好。</translation>
    </message>
    <message>
        <source>{title}: {text}. {remedy}</source>
        <translation>{title}：{text}。{remedy}</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>没有模板</translation>
    </message>
    <message>
        <source>Template without tools</source>
        <translation>模板不含工具</translation>
    </message>
    <message>
        <source>Another template</source>
        <translation>模板不同</translation>
    </message>
    <message>
        <source>BOS doubled</source>
        <translation>起始符（BOS）重复</translation>
    </message>
    <message>
        <source>BOS missing</source>
        <translation>缺少起始符（BOS）</translation>
    </message>
    <message>
        <source>Tokenizer mismatch</source>
        <translation>分词器不一致</translation>
    </message>
    <message>
        <source>Wrong end token</source>
        <translation>结束符错误</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>回答不同</translation>
    </message>
    <message>
        <source>Accuracy fell</source>
        <translation>准确率下降</translation>
    </message>
    <message>
        <source>The server differs</source>
        <translation>服务器上的结果不同</translation>
    </message>
    <message>
        <source>Measured on this machine with 1 thread</source>
        <translation>在本机上以 1 个线程测得</translation>
    </message>
    <message>
        <source>Measured on this machine with {count} threads</source>
        <translation>在本机上以 {count} 个线程测得</translation>
    </message>
    <message>
        <source>{how}: loaded in {load} s, reads {pace} tokens a second of a prompt of {tokens}.</source>
        <translation>{how}：{load} 秒载入，对 {tokens} 个 token 的提示词每秒读取 {pace} 个。</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
</context>
<context>
    <name>ConfusionPair</name>
    <message>
        <source>A row for each tool that was right, a column for each that was called. Click a cell, or press Return on it, to see its questions.</source>
        <translation>每行是一个应调用的工具，每列是一个实际调用的工具。点击单元格，或在其上按回车键，查看其中的问题。</translation>
    </message>
    <message>
        <source>Be&amp;fore</source>
        <translation>之前(&amp;F)</translation>
    </message>
    <message>
        <source>Model of the left matrix</source>
        <translation>左侧矩阵的模型</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>之后(&amp;A)</translation>
    </message>
    <message>
        <source>Model of the right matrix</source>
        <translation>右侧矩阵的模型</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>right validation answers</source>
        <translation>验证题答对率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>human</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>loss by origin, each epoch</source>
        <translation>按来源划分的损失（每轮）</translation>
    </message>
    <message>
        <source>validation loss by origin</source>
        <translation>按来源划分的验证损失</translation>
    </message>
    <message>
        <source>validation answers word for word, by origin</source>
        <translation>按来源划分的逐字正确验证答案</translation>
    </message>
    <message>
        <source>nats a token</source>
        <translation>每 token 奈特</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>绘制内容</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>This run has no such curve.</source>
        <translation>这次运行没有这条曲线。</translation>
    </message>
</context>
<context>
    <name>CycleList</name>
    <message>
        <source>Data comes in cycles. Open one, then add its seed questions or logs on the page Knowledge and write new questions: all that is new belongs to the open cycle. Train an adapter on its data alone, to be merged with those of other cycles, or train the one in use further. Closing a cycle keeps its test questions, on which every later adapter is measured.</source>
        <translation>数据按周期到来。先打开一个周期，再在“知识”页添加种子问题或日志，并编写新问题：所有新内容都归入打开的周期。可以只用该周期的数据训练一个适配器，再与其他周期的合并；也可以继续训练正在使用的适配器。关闭周期时会保留它的测试题，以后的每个适配器都要用它们测量。</translation>
    </message>
    <message>
        <source>Open a &amp;cycle</source>
        <translation>打开周期(&amp;C)</translation>
    </message>
    <message>
        <source>Close i&amp;t</source>
        <translation>关闭(&amp;T)</translation>
    </message>
    <message>
        <source>Name of the new data cycle</source>
        <translation>新数据周期的名称</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>Train &amp;fresh on its data</source>
        <translation>用其数据全新训练(&amp;F)</translation>
    </message>
    <message>
        <source>Train the one in use furt&amp;her</source>
        <translation>继续训练使用中的适配器(&amp;H)</translation>
    </message>
    <message>
        <source>Ret&amp;ire...</source>
        <translation>停用(&amp;I)...</translation>
    </message>
    <message>
        <source>Set the dataset to the examples of the chosen cycle, and the training to a fresh adapter</source>
        <translation>把数据集设为所选周期的样例，训练设为全新的适配器</translation>
    </message>
    <message>
        <source>Set the dataset to the examples of the chosen cycle, and the training to continue from the adapter in use</source>
        <translation>把数据集设为所选周期的样例，训练设为从正在使用的适配器继续</translation>
    </message>
    <message>
        <source>Take its influence back: its adapters leave the merge and are tagged retired</source>
        <translation>收回它的影响：它的适配器退出合并并标记为停用</translation>
    </message>
    <message>
        <source>Data cycles</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Kept tests</source>
        <translation>保留的测试题</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>The cycle {name} is open.</source>
        <translation>周期 {name} 已打开。</translation>
    </message>
    <message>
        <source>No cycle is open.</source>
        <translation>没有打开的周期。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{cycle} is closed; its {count} test questions are kept.</source>
        <translation>{cycle} 已关闭；保留了它的 {count} 道测试题。</translation>
    </message>
    <message>
        <source>{cycle} is closed; it had no test questions to keep.</source>
        <translation>{cycle} 已关闭；没有可保留的测试题。</translation>
    </message>
    <message>
        <source>Take the influence of {cycle} back?</source>
        <translation>收回 {cycle} 的影响？</translation>
    </message>
    <message>
        <source>These adapters, and those merged from them, leave the merge and are tagged retired; their files stay: {adapters}.</source>
        <translation>这些适配器以及由它们合并而成的适配器将退出合并并标为已停用；文件保留：{adapters}。</translation>
    </message>
    <message>
        <source>Retired: {adapters}.</source>
        <translation>已停用：{adapters}。</translation>
    </message>
    <message>
        <source>Still trained on from these, and so with their influence: {adapters}.</source>
        <translation>以下适配器是在它们之上继续训练的，仍带有其影响：{adapters}。</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>停用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>保持不变(&amp;L)</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Where it would fit, and how many tokens a second to expect at most (estimates)</source>
        <translation>能装入哪些设备，以及每秒最多可期望多少 token（估计）</translation>
    </message>
    <message>
        <source>{format}, needs {gigabytes} GB</source>
        <translation>{format}，需要 {gigabytes} GB</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Usable memory</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>Nothing here was measured on these devices: the figures follow from the memory and the bandwidth that the makers state, for a context of {count} tokens.</source>
        <translation>这里的数据都不是在这些设备上测得的：它们由厂商公布的内存和带宽推算，上下文为 {count} 个 token。</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>about {count}</source>
        <translation>约 {count}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>装不下</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Version to compare with</source>
        <translation>要比较的版本</translation>
    </message>
    <message>
        <source>Compare with &amp;version</source>
        <translation>比较版本(&amp;V)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>other call</source>
        <translation>调用不同</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Questions that differ</source>
        <translation>有差异的问题</translation>
    </message>
    <message>
        <source>Against {old}: {added} new, {gone} gone, {other} with another call, {same} the same.</source>
        <translation>与 {old} 相比：新增 {added} 条，移除 {gone} 条，调用不同 {other} 条，相同 {same} 条。</translation>
    </message>
</context>
<context>
    <name>ErrorKinds</name>
    <message>
        <source>too few or too many calls</source>
        <translation>调用过少或过多</translation>
    </message>
    <message>
        <source>another tool was called</source>
        <translation>调用了另一个工具</translation>
    </message>
    <message>
        <source>a wanted call is not among those made</source>
        <translation>所做的调用中缺少应有的一个</translation>
    </message>
    <message>
        <source>a required parameter is missing</source>
        <translation>缺少必需的参数</translation>
    </message>
    <message>
        <source>a wanted optional parameter is missing</source>
        <translation>缺少应有的可选参数</translation>
    </message>
    <message>
        <source>a parameter that was not asked for</source>
        <translation>多了未要求的参数</translation>
    </message>
    <message>
        <source>a value of another type</source>
        <translation>值的类型不符</translation>
    </message>
    <message>
        <source>another text</source>
        <translation>文本不同</translation>
    </message>
    <message>
        <source>another list</source>
        <translation>列表不同</translation>
    </message>
    <message>
        <source>another number of objects in a list</source>
        <translation>列表中对象数量不同</translation>
    </message>
    <message>
        <source>other keys in an object</source>
        <translation>对象的键不同</translation>
    </message>
    <message>
        <source>another value in an object</source>
        <translation>对象中的值不同</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>值不同</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>空回答</translation>
    </message>
    <message>
        <source>the reasoning was not finished</source>
        <translation>推理没有结束</translation>
    </message>
    <message>
        <source>a call that was cut off</source>
        <translation>调用被截断</translation>
    </message>
    <message>
        <source>no call could be read</source>
        <translation>读不出任何调用</translation>
    </message>
    <message>
        <source>what was read is no call</source>
        <translation>读出的不是调用</translation>
    </message>
    <message>
        <source>a call where none was wanted</source>
        <translation>本不应调用却调用了</translation>
    </message>
</context>
<context>
    <name>ExportFiles</name>
    <message>
        <source>No file has been written yet. Tick the formats to write, and run the stage.</source>
        <translation>尚未写出文件。请勾选要写出的格式，然后运行此阶段。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>写出前</translation>
    </message>
    <message>
        <source>Same calls</source>
        <translation>调用相同</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>每秒 token</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>后续问题</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>The number format of the file</source>
        <translation>文件的数值格式</translation>
    </message>
    <message>
        <source>Whether it does what the model did before; the table beneath tells each check</source>
        <translation>是否与写出前的模型表现一致；下表列出每项检查</translation>
    </message>
    <message>
        <source>Test questions that the file answers rightly</source>
        <translation>该文件答对的测试问题</translation>
    </message>
    <message>
        <source>The same before it was written, through transformers</source>
        <translation>写出前经 transformers 得到的同一数值</translation>
    </message>
    <message>
        <source>Answers with the same calls as before</source>
        <translation>调用与写出前相同的回答</translation>
    </message>
    <message>
        <source>How fast it writes on this machine</source>
        <translation>在本机上的书写速度</translation>
    </message>
    <message>
        <source>Seconds to the first token of the first question, when the tool list has to be read</source>
        <translation>第一个问题到首个 token 的秒数，此时需要读取工具列表</translation>
    </message>
    <message>
        <source>Seconds to the first token of a further question, when the tool list is known</source>
        <translation>后续问题到首个 token 的秒数，此时工具列表已读过</translation>
    </message>
    <message>
        <source>The most memory that it took on this machine</source>
        <translation>在本机上占用的最大内存</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Files, each held against the model before</source>
        <translation>文件，逐一与写出前的模型对照</translation>
    </message>
    <message>
        <source>Did not pass, and will not be offered for the bundle: {files}.</source>
        <translation>未通过检查，不可用于部署包：{files}。</translation>
    </message>
    <message>
        <source>Adapter alone</source>
        <translation>单独的适配器</translation>
    </message>
    <message>
        <source>Base model under the adapter, {format}</source>
        <translation>适配器所用的基础模型，{format}</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>FileBox</name>
    <message>
        <source>Add files...</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add files: {what}</source>
        <translation>添加文件：{what}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Leave out the chosen file: {what}</source>
        <translation>移除所选文件：{what}</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>Each seed question goes to the tool nearest in meaning, or to the one that an untrained model calls. Tools that draw questions of others promise too much in their descriptions; tools that lose their own say too little. Mend them before questions are written.</source>
        <translation>每个种子问题归于含义最接近的工具，或归于未经训练的模型所调用的工具。吸引他人问题的工具，其描述许诺过多；失去自己问题的工具，其描述说得太少。请在生成问题之前修改它们。</translation>
    </message>
    <message>
        <source>no model, by meaning</source>
        <translation>不用模型，按含义</translation>
    </message>
    <message>
        <source>base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>trained adapter</source>
        <translation>训练后的适配器</translation>
    </message>
    <message>
        <source>long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Ask the seed questions</source>
        <translation>用种子问题提问(&amp;A)</translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation>模型(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;escriptions</source>
        <translation>描述(&amp;E)</translation>
    </message>
    <message>
        <source>Tools in the forecast</source>
        <translation>预测中的工具</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Import seed questions on the page Knowledge first.</source>
        <translation>请先在“知识”页面导入种子问题。</translation>
    </message>
    <message>
        <source>The tools have changed since; ask again to see what that did.</source>
        <translation>此后工具已有更改；请重新提问以查看更改的效果。</translation>
    </message>
    <message>
        <source>{model}, {when}: the right tool for {right} of {all} questions ({share}).</source>
        <translation>{model}，{when}：{all} 个问题中有 {right} 个选对了工具（{share}）。</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>按含义</translation>
    </message>
    <message>
        <source>It seldom finds the right tool at all: a stronger model would tell more about the descriptions.</source>
        <translation>它很少能选对工具：换用更强的模型，才能更好地看出描述的优劣。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>Back to the &amp;defaults</source>
        <translation>恢复默认值(&amp;D)</translation>
    </message>
</context>
<context>
    <name>FormatChoice</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
    <message>
        <source>Number formats</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>How the weights are written; ticked formats become files</source>
        <translation>权重的写法；勾选的格式会写成文件</translation>
    </message>
    <message>
        <source>On how many of the devices of the tab Devices it would fit, an estimate</source>
        <translation>在“设备”页签所列设备中能装入多少种（估计）</translation>
    </message>
    <message>
        <source>Bits a weight, the mean over all weights of this model</source>
        <translation>每个权重的位数，此模型所有权重的平均值</translation>
    </message>
    <message>
        <source>The size of the file, worked out from the model&apos;s shapes before anything is written</source>
        <translation>文件大小，写出之前由模型的形状算出</translation>
    </message>
    <message>
        <source>The size of the file that is there</source>
        <translation>已有文件的大小</translation>
    </message>
    <message>
        <source>Show &amp;all formats that llama.cpp writes</source>
        <translation>显示 llama.cpp 能写出的所有格式(&amp;A)</translation>
    </message>
    <message>
        <source>Number formats: tick those to write</source>
        <translation>数值格式：勾选要写出的格式</translation>
    </message>
    <message>
        <source>Sizes are worked out from the shapes of {model}, which has {count} million weights.</source>
        <translation>大小由 {model} 的形状算出，它有 {count} 百万个权重。</translation>
    </message>
    <message>
        <source>The files still to be written take about {size} together; {free} are free.</source>
        <translation>尚待写出的文件合计约 {size}；可用空间 {free}。</translation>
    </message>
    <message>
        <source>The adapter alone takes about {size}, the base model&apos;s file under it {base}.</source>
        <translation>单独的适配器约 {size}，与之配合的基础模型文件 {base}。</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
    <message>
        <source>an older form; Q4_K and Q5_K are truer</source>
        <translation>较旧的格式；Q4_K 和 Q5_K 更准确</translation>
    </message>
    <message>
        <source>very little memory; the loss shows</source>
        <translation>内存极少时；损失可见</translation>
    </message>
    <message>
        <source>converting further; nothing is lost</source>
        <translation>再作转换；没有损失</translation>
    </message>
    <message>
        <source>graphics cards; next to no loss</source>
        <translation>显卡；几乎没有损失</translation>
    </message>
    <message>
        <source>newer cards; models trained in BF16</source>
        <translation>较新的显卡；以 BF16 训练的模型</translation>
    </message>
    <message>
        <source>memory to spare; hardly any loss</source>
        <translation>内存充裕；损失极小</translation>
    </message>
    <message>
        <source>a little smaller; very small loss</source>
        <translation>稍小一些；损失很小</translation>
    </message>
    <message>
        <source>a middle way; small loss</source>
        <translation>折中之选；损失较小</translation>
    </message>
    <message>
        <source>small devices, the usual choice</source>
        <translation>小型设备，常用之选</translation>
    </message>
    <message>
        <source>ARM processors, fast there</source>
        <translation>ARM 处理器，速度快</translation>
    </message>
    <message>
        <source>as small as Q4_0, usually truer</source>
        <translation>与 Q4_0 一样小，通常更准确</translation>
    </message>
    <message>
        <source>smaller than Q4_K_S, at a like loss</source>
        <translation>比 Q4_K_S 小，损失相近</translation>
    </message>
    <message>
        <source>a little smaller than Q5_K_M</source>
        <translation>比 Q5_K_M 稍小</translation>
    </message>
    <message>
        <source>a little smaller than Q4_K_M</source>
        <translation>比 Q4_K_M 稍小</translation>
    </message>
    <message>
        <source>where nothing else fits; large loss</source>
        <translation>其他都装不下时；损失大</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>about {n} s</source>
        <translation>约 {n} 秒</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} h</source>
        <translation>约 {n} 小时</translation>
    </message>
</context>
<context>
    <name>GateView</name>
    <message>
        <source>Kept test sets</source>
        <translation>保留的测试集</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用的</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>这个</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Worse for</source>
        <translation>变差的工具</translation>
    </message>
    <message>
        <source>Questions that the active adapter answers rightly and this one does not</source>
        <translation>启用的适配器答对而这个答错的问题</translation>
    </message>
    <message>
        <source>Questions that this adapter answers rightly and the active one does not</source>
        <translation>这个适配器答对而启用的那个答错的问题</translation>
    </message>
    <message>
        <source>How easily chance alone makes such a difference (exact McNemar test)</source>
        <translation>仅凭偶然出现这种差异的概率（精确 McNemar 检验）</translation>
    </message>
    <message>
        <source>tests of now</source>
        <translation>当前测试题</translation>
    </message>
    <message>
        <source>Choose one adapter to see how it does on the test sets of all data cycles.</source>
        <translation>选择一个适配器，查看它在所有数据周期测试集上的表现。</translation>
    </message>
    <message>
        <source>There are no test questions yet; the gate has nothing to measure on.</source>
        <translation>还没有测试题；回归检查无从测量。</translation>
    </message>
    <message>
        <source>Not scored yet on: {sets}. Run the gate; the active adapter is measured beside this one.</source>
        <translation>尚未在以下测试集上评分：{sets}。请运行回归检查；启用的适配器会一并测量。</translation>
    </message>
    <message>
        <source>This is the active adapter.</source>
        <translation>这就是启用的适配器。</translation>
    </message>
    <message>
        <source>It got worse than {active} on: {sets}.</source>
        <translation>在以下测试集上比 {active} 差：{sets}。</translation>
    </message>
    <message>
        <source>It is nowhere worse than {active}.</source>
        <translation>在任何测试集上都不比 {active} 差。</translation>
    </message>
    <message>
        <source>No other adapter is active that it could be worse than.</source>
        <translation>没有其他启用的适配器可供比较。</translation>
    </message>
    <message>
        <source>{tool} ({before} to {now} of {all})</source>
        <translation>{tool}（{all} 题中由 {before} 变为 {now}）</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>无工具</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Type of nodes</source>
        <translation>节点类型</translation>
    </message>
    <message>
        <source>Search a node</source>
        <translation>搜索节点</translation>
    </message>
    <message>
        <source>Search in the knowledge graph</source>
        <translation>在知识图谱中搜索</translation>
    </message>
    <message>
        <source>&amp;Whole graph</source>
        <translation>整个图谱(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Knowledge graph</source>
        <translation>知识图谱</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>{count} nodes more are not drawn; choose a type or search.</source>
        <translation>另有 {count} 个节点未绘出；请选择类型或进行搜索。</translation>
    </message>
    <message>
        <source>Choose a node to see its relations. Wheel or + and − zoom, dragging moves.</source>
        <translation>选择一个节点可查看其关系。滚轮或 +、− 可缩放，拖动可移动。</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Tools to take in</source>
        <translation>要导入的工具</translation>
    </message>
    <message>
        <source>{file}: {form}, {taken} of {there} tools</source>
        <translation>{file}：{form}，共 {there} 个工具，导入 {taken} 个</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {gone} gone, {same} as before.</source>
        <translation>新增 {new} 个，更改 {changed} 个，移除 {gone} 个，未变化 {same} 个。</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Tools that would change</source>
        <translation>会发生变化的工具</translation>
    </message>
    <message>
        <source>&amp;Take them in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave all as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>Tools that are gone leave the list; their history is kept, and importing them again brings them back.</source>
        <translation>已移除的工具会从列表中消失；其历史记录会保留，重新导入即可恢复。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>changed: {what}</source>
        <translation>更改：{what}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What the import left out, mended or renamed</source>
        <translation>导入时略去、修正或改名的内容</translation>
    </message>
    <message>
        <source>A file is taken as far as it can be used. Take a tick away to leave a tool out; rows without a tick could not be used, and say why.</source>
        <translation>文件中能用的部分都会导入。取消勾选即可略去某个工具；没有勾选框的行无法使用，并说明原因。</translation>
    </message>
    <message>
        <source>I&amp;mport again as ticked</source>
        <translation>按勾选重新导入(&amp;M)</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Progress of the stage</source>
        <translation>阶段进度</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最新消息</translation>
    </message>
    <message>
        <source>&amp;Run everything that is left</source>
        <translation>运行所有剩余阶段(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Run each stage that is not done, in order (Ctrl+R)</source>
        <translation>按顺序运行所有未完成的阶段（Ctrl+R）</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Let the stage wait at its next step; what it holds in memory stays there</source>
        <translation>让该阶段在下一步处等待；内存中的内容会保留</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>Show what the stage and its libraries wrote</source>
        <translation>显示该阶段及其所用库的输出</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the stage that runs; what is finished is kept</source>
        <translation>停止正在运行的阶段；已完成的部分会保留</translation>
    </message>
    <message>
        <source>stage {number} of {total}</source>
        <translation>第 {number} 个阶段，共 {total} 个</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation>{done} / {total} {unit}</translation>
    </message>
    <message>
        <source>{count}, {rate} a second</source>
        <translation>{count}，每秒 {rate}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Paused; it waits with what it holds in memory.</source>
        <translation>已暂停；内存中的内容会保留。</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Problem: {text}</source>
        <translation>问题：{text}</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>剩余约 {n} 秒</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>剩余约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} h left</source>
        <translation>剩余约 {n} 小时</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message>
        <source>Show them and &amp;why</source>
        <translation>显示这些工具及原因(&amp;W)</translation>
    </message>
    <message>
        <source>Tools without an accepted question: {count} ({why}).</source>
        <translation>没有已接受问题的工具：{count}（{why}）。</translation>
    </message>
    <message>
        <source>Tools for which no question was written: {count} ({why}).</source>
        <translation>未能写出问题的工具：{count}（{why}）。</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有任何输出。</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>The answer is broken or empty</source>
        <translation>回答残缺或为空</translation>
    </message>
    <message>
        <source>{tool} was called</source>
        <translation>调用了 {tool}</translation>
    </message>
    <message>
        <source>No tool was called</source>
        <translation>未调用工具</translation>
    </message>
    <message>
        <source>{count} questions for {wanted} were answered with {called}</source>
        <translation>{count} 个问题：应为 {wanted}，实际为 {called}</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>不用工具</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
    <message>
        <source>no whole call</source>
        <translation>调用不完整</translation>
    </message>
</context>
<context>
    <name>MergeMethod</name>
    <message>
        <source>as it is (full precision)</source>
        <translation>原样（全精度）</translation>
    </message>
    <message>
        <source>as dequantised from NF4</source>
        <translation>由 NF4 反量化</translation>
    </message>
    <message>
        <source>These adapters were trained on a base model rounded to NF4. Merged into the model in full precision they meet slightly other weights than in training; the merge search can measure both.</source>
        <translation>这些适配器是在舍入到 NF4 的基础模型上训练的。合并到全精度模型时，遇到的权重与训练时略有不同；合并搜索可以两种都测。</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>方法(&amp;T)</translation>
    </message>
    <message>
        <source>Densit&amp;y</source>
        <translation>密度(&amp;Y)</translation>
    </message>
    <message>
        <source>Share of the adapters&apos; entries that is kept</source>
        <translation>适配器元素中保留的份额</translation>
    </message>
    <message>
        <source>Base &amp;model to merge into</source>
        <translation>合并到的基础模型(&amp;M)</translation>
    </message>
    <message>
        <source>How several become one</source>
        <translation>几个如何合为一个</translation>
    </message>
    <message>
        <source>{method} (does not fit)</source>
        <translation>{method}（不适用）</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
</context>
<context>
    <name>MergeSearch</name>
    <message>
        <source>Every method, weight and density that you tick is tried; each merge answers the same questions, and so does each adapter alone. A search that was stopped continues with what is left.</source>
        <translation>您选定的每种方法、权重和密度都会试一遍；每个合并结果回答同样的问题，每个适配器也单独回答。中途停止的搜索会从剩下的继续。</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Ta&amp;ke the chosen one</source>
        <translation>采用所选的(&amp;K)</translation>
    </message>
    <message>
        <source>Nothing has been searched yet.</source>
        <translation>还没有搜索过。</translation>
    </message>
    <message>
        <source>What the merge search measured</source>
        <translation>合并搜索测得的结果</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>全部正确</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>调用完整</translation>
    </message>
    <message>
        <source>Right tool</source>
        <translation>工具正确</translation>
    </message>
    <message>
        <source>Right parameters</source>
        <translation>参数正确</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>How large the merged change is beside those of the adapters; far above 1 it breaks the model</source>
        <translation>合并后的改动与各适配器改动相比有多大；远大于 1 会损坏模型</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>要尝试的内容</translation>
    </message>
    <message>
        <source>It merges {adapters}.</source>
        <translation>合并 {adapters}。</translation>
    </message>
    <message>
        <source>Tick two adapters or more first.</source>
        <translation>请先勾选两个或更多适配器。</translation>
    </message>
    <message>
        <source>It runs now.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>validation questions</source>
        <translation>验证问题</translation>
    </message>
    <message>
        <source>test questions</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>{done} of {of} candidates, each on {count} {questions}, {when}.</source>
        <translation>{of} 个候选中已测 {done} 个，每个 {count} 个{questions}，{when}。</translation>
    </message>
    <message>
        <source>The merged change is {ratio} times as large as those of the adapters together; such a model often answers nothing right.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍；这样的模型往往一个问题也答不对。</translation>
    </message>
    <message>
        <source>{adapter} alone</source>
        <translation>单独 {adapter}</translation>
    </message>
    <message>
        <source>in full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <source>dequantised</source>
        <translation>反量化</translation>
    </message>
    <message>
        <source>{method} is best, {points} points above {adapter} alone.</source>
        <translation>{method}最好，比单独的 {adapter} 高 {points} 个百分点。</translation>
    </message>
    <message>
        <source>No merge is as good as {adapter} alone; {method} comes nearest, {points} points below.</source>
        <translation>没有一种合并比得上单独的 {adapter}；最接近的是{method}，低 {points} 个百分点。</translation>
    </message>
    <message>
        <source>{method} is best, and exactly as good as {adapter} alone.</source>
        <translation>{method}最好，与单独的 {adapter} 完全一样好。</translation>
    </message>
    <message>
        <source>The best merge into each base model: {shares}.</source>
        <translation>合并到各基础模型的最好结果：{shares}。</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>本机上的模型</translation>
    </message>
    <message>
        <source>Get one</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Server and folders</source>
        <translation>服务器与文件夹</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Choose a folder...</source>
        <translation>选择文件夹…(&amp;C)</translation>
    </message>
    <message>
        <source>A folder with a transformers model in safetensors, such as Qwen2.5-Coder</source>
        <translation>包含 safetensors 格式 transformers 模型的文件夹，例如 Qwen2.5-Coder</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Looking for models on this machine...</source>
        <translation>正在查找本机上的模型…</translation>
    </message>
    <message>
        <source>Look for models in this folder too</source>
        <translation>也在此文件夹中查找模型</translation>
    </message>
    <message>
        <source>Choose a base model: the folder that holds its config.json</source>
        <translation>请选择基础模型：包含其 config.json 的文件夹</translation>
    </message>
</context>
<context>
    <name>ModelFit</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>可以训练</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>It can be trained on this machine: {memory} of {of} GiB, {how}.</source>
        <translation>可以在本机上训练：{memory} / {of} GiB，{how}。</translation>
    </message>
    <message>
        <source>(Reckoned with a typical list of tools, since no dataset was measured yet.)</source>
        <translation>（尚未测量数据集，因此按典型的工具列表估算。）</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Recommended models</source>
        <translation>推荐的模型</translation>
    </message>
    <message>
        <source>One of the list, or any other model of the server by its name</source>
        <translation>列表中的一个，或按名称指定服务器上的任何其他模型</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the model on the server</source>
        <translation>模型在服务器上的名称</translation>
    </message>
    <message>
        <source>&amp;Ask the server</source>
        <translation>询问服务器(&amp;A)</translation>
    </message>
    <message>
        <source>Asks for its licence, files and sizes; nothing is fetched yet</source>
        <translation>询问其许可证、文件和大小；此时尚不下载任何内容</translation>
    </message>
    <message>
        <source>Accept the &amp;licence and get it</source>
        <translation>接受许可证并下载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove what has come</source>
        <translation>删除已下载的部分(&amp;R)</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What has come is kept; the download continues from there</source>
        <translation>已下载的部分会保留；下载将从那里继续</translation>
    </message>
    <message>
        <source>{model} is fetched.</source>
        <translation>正在下载 {model}。</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>已在本机</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Licence: {licence}. Read it at {place}</source>
        <translation>许可证：{licence}。全文见 {place}</translation>
    </message>
    <message>
        <source>The server gives it only to those who have accepted its terms there; your token is sent along.</source>
        <translation>服务器只提供给已在那里接受其条款的人；您的令牌会一并发送。</translation>
    </message>
    <message>
        <source>The server gives it only to those who have accepted its terms there. Keep your token under Server first.</source>
        <translation>服务器只提供给已在那里接受其条款的人。请先在“服务器与文件夹”中保存您的令牌。</translation>
    </message>
    <message>
        <source>{size} in {count} files. Not taken, such as pickled weights and code: {left}</source>
        <translation>{size}，共 {count} 个文件。不下载的文件（例如 pickle 权重和代码）：{left} 个</translation>
    </message>
    <message>
        <source>It goes to {folder}</source>
        <translation>将保存到 {folder}</translation>
    </message>
    <message>
        <source>{done} of it are here already.</source>
        <translation>其中 {done} 已在本机。</translation>
    </message>
    <message>
        <source>A download is not finished: {done} of {all} of {model} are here. Ask the server again, and it continues.</source>
        <translation>有一个下载尚未完成：{model} 的 {all} 中已有 {done}。请再次询问服务器，下载会继续。</translation>
    </message>
    <message>
        <source>The server is asked...</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>, {rate} MB a second</source>
        <translation>，每秒 {rate} MB</translation>
    </message>
    <message>
        <source>, {time} left</source>
        <translation>，剩余 {time}</translation>
    </message>
    <message>
        <source>It is here: {folder}</source>
        <translation>已下载到：{folder}</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept.</source>
        <translation>已停止。已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Nothing is asked or fetched before you press a button. Only safetensors and the tokenizer&apos;s files are taken.</source>
        <translation>在您按下按钮之前，不会询问或下载任何内容。只下载 safetensors 和分词器文件。</translation>
    </message>
</context>
<context>
    <name>ModelServer</name>
    <message>
        <source>&amp;Keep the token</source>
        <translation>保存令牌(&amp;K)</translation>
    </message>
    <message>
        <source>Look there &amp;no more</source>
        <translation>不再在那里查找(&amp;N)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>only for models that want one; kept in the system&apos;s keyring for this server alone</source>
        <translation>仅供需要令牌的模型；保存在系统的密钥环中，只用于此服务器</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Forget the token</source>
        <translation>删除令牌(&amp;F)</translation>
    </message>
    <message>
        <source>Folders in which models are looked for</source>
        <translation>查找模型的文件夹</translation>
    </message>
    <message>
        <source>A token for {server} lies in the keyring.</source>
        <translation>密钥环中有用于 {server} 的令牌。</translation>
    </message>
    <message>
        <source>No token is kept for {server}.</source>
        <translation>没有保存用于 {server} 的令牌。</translation>
    </message>
</context>
<context>
    <name>ModelsHere</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Base models on this machine</source>
        <translation>本机上的基础模型</translation>
    </message>
    <message>
        <source>&amp;Look in a folder too...</source>
        <translation>也在文件夹中查找…(&amp;L)</translation>
    </message>
    <message>
        <source>Models in this folder and the two levels below it are listed from now on, in all projects</source>
        <translation>从现在起，所有项目都会列出此文件夹及其下两层中的模型</translation>
    </message>
    <message>
        <source>Look &amp;anew</source>
        <translation>重新查找(&amp;A)</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>is looked at...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>good, with remarks</source>
        <translation>可用，有说明</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>cannot be trained</source>
        <translation>无法训练</translation>
    </message>
    <message>
        <source>No model was found. Look in a folder of yours too, or get one from the server.</source>
        <translation>没有找到模型。请也在您的文件夹中查找，或从服务器获取一个。</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>What the teacher will be asked</source>
        <translation>将向教师提出的问题</translation>
    </message>
    <message>
        <source>How &amp;long?</source>
        <translation>要多久(&amp;L)?</translation>
    </message>
    <message>
        <source>Asks the teacher a few of these questions and takes the time</source>
        <translation>先问教师其中几个问题并计时</translation>
    </message>
    <message>
        <source>Asking a few questions to learn how long it takes...</source>
        <translation>正在问几个问题以了解所需时间……</translation>
    </message>
    <message>
        <source>{teacher} will be asked about {prompts} times: some {read} tokens to read and {written} to write.</source>
        <translation>将向 {teacher} 提问约 {prompts} 次：约读入 {read} 个词元，写出 {written} 个词元。</translation>
    </message>
    <message>
        <source>At the pace of a few timed answers that takes {time}.</source>
        <translation>按几次计时回答的速度，需要{time}。</translation>
    </message>
</context>
<context>
    <name>OwnValues</name>
    <message>
        <source>Parameter to give values for</source>
        <translation>要给出值的参数</translation>
    </message>
    <message>
        <source>name of a parameter</source>
        <translation>参数名称</translation>
    </message>
    <message>
        <source>Values, one a line</source>
        <translation>值，每行一个</translation>
    </message>
    <message>
        <source>one value a line</source>
        <translation>每行一个值</translation>
    </message>
    <message>
        <source>&amp;Keep these values</source>
        <translation>保留这些值(&amp;K)</translation>
    </message>
    <message>
        <source>Values of your o&amp;wn, for</source>
        <translation>您自己的值，用于(&amp;W)</translation>
    </message>
    <message>
        <source>No tool has a parameter {parameter}.</source>
        <translation>没有工具具有参数 {parameter}。</translation>
    </message>
    <message>
        <source>{remark} Tools: {tools}</source>
        <translation>{remark} 工具：{tools}</translation>
    </message>
    <message>
        <source>Parameters without which tools get no question, and that need your values: {count} ({names}).</source>
        <translation>缺少您的值就无法为工具写出问题的参数：{count}（{names}）。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Multiply the questions: put other values in (replacement), say them in other words (rewriting), cut them down to key words (simplification), and add typing errors as people make them (error introduction). The calls follow the values. Rules do it, or a teacher whose work is checked.</source>
        <translation>扩充问题：换上其他取值（替换）、换种说法（改写）、缩减为关键词（简化），并加入人们常犯的输入错误（引入错误）。调用随取值而变。由规则完成，或由教师完成并加以检查。</translation>
    </message>
    <message>
        <source>What each does to one of your questions</source>
        <translation>每种策略对您的一个问题的作用</translation>
    </message>
    <message>
        <source>An example of each strategy</source>
        <translation>每种策略举例</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What each would do to one of your questions</source>
        <translation>每种策略会对您的一个问题做什么</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Questions made</source>
        <translation>生成的问题</translation>
    </message>
    <message>
        <source>Freeze the accepted questions as a version that never changes: one part to train on, one to watch training by. Questions that come from the same seed or template stay together, so that watching is honest.</source>
        <translation>将已接受的问题冻结为一个不再变动的版本：一部分用于训练，一部分用于监控训练。出自同一种子或模板的问题会归在同一部分，以保证监控结果真实可信。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>To train on</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>To watch by</source>
        <translation>用于监控</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>On the page Tools, with the tokens that each group takes</source>
        <translation>在“工具”页面上，并显示每组占用的 Token 数</translation>
    </message>
    <message>
        <source>Open the &amp;folder of the chosen version</source>
        <translation>打开所选版本的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>It holds the questions as plain JSON lines and in the forms that were chosen</source>
        <translation>其中包含纯 JSON 行形式的问题，以及所选的各种格式</translation>
    </message>
    <message>
        <source>Accepted questions for each tool</source>
        <translation>各工具的已接受问题</translation>
    </message>
    <message>
        <source>Difference to another version</source>
        <translation>与其他版本的差异</translation>
    </message>
    <message>
        <source>Files of the chosen version</source>
        <translation>所选版本的文件</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>The next version takes the tools of these groups: {groups}.</source>
        <translation>下一个版本采用这些组的工具：{groups}。</translation>
    </message>
    <message>
        <source>The next version takes all tools.</source>
        <translation>下一个版本采用所有工具。</translation>
    </message>
    <message>
        <source>accepted questions</source>
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>The next version, by these settings: {mix}</source>
        <translation>按当前设置，下一版本：{mix}</translation>
    </message>
    <message>
        <source>{taken} of {whole}</source>
        <translation>{whole} 个中的 {taken}</translation>
    </message>
    <message>
        <source>{human} human questions, {copy} copies of them, {teacher} from a teacher, {template} from templates.</source>
        <translation>人工问题 {human} 个，其副本 {copy} 个，教师模型的问题 {teacher} 个，模板问题 {template} 个。</translation>
    </message>
    <message>
        <source>ShareGPT, as LLaMA-Factory and others read it</source>
        <translation>ShareGPT，LLaMA-Factory 等可读取</translation>
    </message>
    <message>
        <source>Alpaca: instruction, input, output</source>
        <translation>Alpaca：指令、输入、输出</translation>
    </message>
    <message>
        <source>OpenAI messages with their tools</source>
        <translation>带工具的 OpenAI 消息</translation>
    </message>
    <message>
        <source>BFCL: questions and accepted answers</source>
        <translation>BFCL：问题与可接受的答案</translation>
    </message>
    <message>
        <source>A spreadsheet; formulas in it are made harmless</source>
        <translation>电子表格；其中的公式已被无害化</translation>
    </message>
    <message>
        <source>Tells LLaMA-Factory what each file holds</source>
        <translation>告诉 LLaMA-Factory 各文件的内容</translation>
    </message>
    <message>
        <source>The tools as they were frozen</source>
        <translation>冻结时的工具</translation>
    </message>
    <message>
        <source>Their short descriptions</source>
        <translation>工具的简短说明</translation>
    </message>
    <message>
        <source>How this version was made, and its hash</source>
        <translation>该版本的制作方式及其哈希值</translation>
    </message>
    <message>
        <source>What Adaptool trains on, or watches by</source>
        <translation>Adaptool 用来训练或观察的数据</translation>
    </message>
    <message>
        <source>No version is frozen yet.</source>
        <translation>尚未冻结任何版本。</translation>
    </message>
    <message>
        <source>Ask each model the test questions and compare its calls with the accepted ones: is the answer a whole call, is it the right tool, are all parameters right?</source>
        <translation>向每个模型提出测试问题，并将其调用与认可的调用对比：回答是否为完整的调用？工具是否正确？所有参数是否正确？</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Trained adapter</source>
        <translation>训练所得适配器</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>What to measure</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Open the repor&amp;t</source>
        <translation>打开报告(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save the report elsewhere...</source>
        <translation>将报告另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>适配器 {name}</translation>
    </message>
    <message>
        <source>Teacher {name}</source>
        <translation>教师模型 {name}</translation>
    </message>
    <message>
        <source>Merged model</source>
        <translation>合并后的模型</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>{model}, held to a grammar</source>
        <translation>{model}，限定于语法</translation>
    </message>
    <message>
        <source>{model}, shown the nearest tools</source>
        <translation>{model}，显示最接近的工具</translation>
    </message>
    <message>
        <source>{model}, shown the nearest tools by words</source>
        <translation>{model}，按词语显示最接近的工具</translation>
    </message>
    <message>
        <source>{model}, shown the tools of a group</source>
        <translation>{model}，显示一个组的工具</translation>
    </message>
    <message>
        <source>Models to measure</source>
        <translation>要测量的模型</translation>
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
        <source>&amp;Models to measure</source>
        <translation>要测量的模型(&amp;M)</translation>
    </message>
    <message>
        <source>All answer the same questions. A teacher is asked only where it is ticked here.</source>
        <translation>所有模型回答同样的问题。只有在此勾选的教师模型才会被问到。</translation>
    </message>
    <message>
        <source>JSONL, a spreadsheet, or question files of BFCL. They never reach training; those that are in it already are found before anything is measured.</source>
        <translation>JSONL、电子表格或 BFCL 的问题文件。它们绝不进入训练；若已在训练数据中，测量之前就会发现。</translation>
    </message>
    <message>
        <source>Parameters with &amp;few values</source>
        <translation>取值有限的参数(&amp;F)</translation>
    </message>
    <message>
        <source>How often their value is right is measured for itself, over all tools that have them.</source>
        <translation>单独测量其取值的正确率，涵盖所有带有该参数的工具。</translation>
    </message>
    <message>
        <source>Parameters with free te&amp;xt</source>
        <translation>自由文本参数(&amp;X)</translation>
    </message>
    <message>
        <source>How similar the text is to the accepted one is measured for itself.</source>
        <translation>单独测量其文本与可接受文本的相似度。</translation>
    </message>
    <message>
        <source>{count} questions; this test set is known as {hash}.</source>
        <translation>{count} 个问题；此测试集的标识为 {hash}。</translation>
    </message>
    <message>
        <source>{model} (the one in use, {adapter})</source>
        <translation>{model}（使用中的 {adapter}）</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Saved as {file}, with the figures beside it as JSON.</source>
        <translation>已保存为 {file}，旁边另有 JSON 格式的数据。</translation>
    </message>
    <message>
        <source>Writing the report...</source>
        <translation>正在写报告……</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers the test questions before it is called done, so that nothing is lost on the way unseen.</source>
        <translation>将模型写成 GGUF 文件，可由 llama.cpp、Ollama 和 LM Studio 在小型设备上运行。每个文件都要先回答测试问题才算完成，以免转换中的损失未被察觉。</translation>
    </message>
    <message>
        <source>Once a model has been trained or a file written, it can be tried here.</source>
        <translation>训练好模型或写出文件之后，可以在这里试用。</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>写出内容</translation>
    </message>
    <message>
        <source>Files and checks</source>
        <translation>文件与检查</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bundle and servers</source>
        <translation>部署包与服务器</translation>
    </message>
    <message>
        <source>Try the models</source>
        <translation>试用模型</translation>
    </message>
    <message>
        <source>The stage runs; when it has ended, the models can be tried here.</source>
        <translation>该阶段正在运行；结束后可以在这里试用模型。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose &amp;tool groups...</source>
        <translation>选择工具组(&amp;T)...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Seed questions</source>
        <translation>种子问题</translation>
    </message>
    <message>
        <source>Test questions</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>Never trained on; what is measured later is measured on these.</source>
        <translation>绝不用于训练；后续评测均以这些问题为准。</translation>
    </message>
    <message>
        <source>Value lists (*.json *.csv *.tsv *.xlsx)</source>
        <translation>取值列表 (*.json *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Value lists</source>
        <translation>取值列表</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Bring in what only your company knows: questions that people really ask, with the calls they need (seeds); questions that are kept aside to measure with (tests); lists of names, places or codes (values); and, where there are any, a graph of concepts, content with metadata, and how real questions are spread.</source>
        <translation>导入只有您的公司才知道的内容：人们真实提出的问题及其所需的调用（种子）；另行保留、用于评测的问题（测试）；名称、地点或代码的列表（取值）；如果有，还可导入概念图谱、带元数据的内容，以及真实问题的分布情况。</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Remarks ({count})</source>
        <translation>意见（{count}）</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>未采用（{count}）</translation>
    </message>
    <message>
        <source>Questions (*.jsonl *.json *.csv *.tsv *.xlsx)</source>
        <translation>问题 (*.jsonl *.json *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Logs of an agent</source>
        <translation>智能体的日志</translation>
    </message>
    <message>
        <source>Requests in OpenAI&apos;s form that a deployed agent saw. You look through them on the page Labelling before they count.</source>
        <translation>已部署的智能体收到的 OpenAI 格式请求。须先由您在“标注”页面查看，然后才会计入。</translation>
    </message>
    <message>
        <source>Logs (*.jsonl)</source>
        <translation>日志 (*.jsonl)</translation>
    </message>
    <message>
        <source>Questions from logs</source>
        <translation>来自日志的问题</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Remarks on the seed questions</source>
        <translation>对种子问题的意见</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>未采用的原因</translation>
    </message>
    <message>
        <source>Rows that were left out</source>
        <translation>未采用的行</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Knowledge graph</source>
        <translation>知识图谱</translation>
    </message>
    <message>
        <source>Concepts of any types and their relations: a CSV edge list, JSON or GraphML. Values that belong together are drawn from it together.</source>
        <translation>任意类型的概念及其关系：CSV 边列表、JSON 或 GraphML。相互关联的取值会从中一并抽取。</translation>
    </message>
    <message>
        <source>Graphs (*.csv *.tsv *.xlsx *.json *.graphml)</source>
        <translation>图谱 (*.csv *.tsv *.xlsx *.json *.graphml)</translation>
    </message>
    <message>
        <source>Content metadata</source>
        <translation>内容元数据</translation>
    </message>
    <message>
        <source>Assets with title, keywords, topics, locale, flags, and a picture if there is one.</source>
        <translation>素材，包含标题、关键词、主题、区域设置、标志，以及图片（如果有）。</translation>
    </message>
    <message>
        <source>Metadata (*.jsonl *.json *.csv *.tsv *.xlsx)</source>
        <translation>元数据 (*.jsonl *.json *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Which assets may feed which tool</source>
        <translation>哪些素材可用于哪个工具</translation>
    </message>
    <message>
        <source>Generate: gentech == true</source>
        <translation>Generate: gentech == true</translation>
    </message>
    <message>
        <source>Population statistics</source>
        <translation>总体统计</translation>
    </message>
    <message>
        <source>Shares and lengths of real questions, as JSON.</source>
        <translation>真实问题的占比和长度，JSON 格式。</translation>
    </message>
    <message>
        <source>Statistics (*.json)</source>
        <translation>统计 (*.json)</translation>
    </message>
    <message>
        <source>Sample of real questions</source>
        <translation>真实问题样本</translation>
    </message>
    <message>
        <source>With their calls; the statistics are computed from them.</source>
        <translation>连同其调用；统计数据由此计算得出。</translation>
    </message>
    <message>
        <source>{parameter}: {values}</source>
        <translation>{parameter}：{values}</translation>
    </message>
    <message>
        <source>No tool has a parameter {parameter}.</source>
        <translation>没有工具具有参数 {parameter}。</translation>
    </message>
    <message>
        <source>tests only</source>
        <translation>仅测试</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>With their calls: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. Five or more for each tool are a good start.</source>
        <translation>连同其调用：JSONL、电子表格、ShareGPT、OpenAI 消息或 Alpaca。每个工具有五个或更多，就是不错的开始。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>A list for each parameter, as JSON or as the columns of a spreadsheet.</source>
        <translation>每个参数一个列表，可为 JSON，也可为电子表格中的列。</translation>
    </message>
    <message>
        <source>Values kept for tests</source>
        <translation>留作测试的取值</translation>
    </message>
    <message>
        <source>No question to train with will hold one of these.</source>
        <translation>任何用于训练的问题都不会包含这些取值。</translation>
    </message>
    <message>
        <source>Made-up &amp;values</source>
        <translation>生成的取值(&amp;V)</translation>
    </message>
    <message>
        <source>project_code = pattern PRJ-[0-9]{4}, or employee = faker name de_DE x 300</source>
        <translation>project_code = pattern PRJ-[0-9]{4}，或 employee = faker name de_DE x 300</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>See whether each question asks for the call it carries. Look through as many as you like: accept (A), put the call right and keep it (Ctrl+Return), reject (R), or go on to the next (N). What you do not look at keeps the label it was written with. Questions from logs wait for you, or for a teacher that names their calls.</source>
        <translation>看看每个问题是否确实需要它所带的调用。想看多少就看多少：接受（A），改正调用并保留（Ctrl+Return），拒绝（R），或跳到下一个（N）。您没有看的问题保留写入时的标签。来自日志的问题等待您处理，或由教师指明其调用。</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>Written by the teacher</source>
        <translation>由教师模型编写</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>由增强生成</translation>
    </message>
    <message>
        <source>From logs</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>Call named by a teacher</source>
        <translation>调用由教师指明</translation>
    </message>
    <message>
        <source>Nobody has named the call</source>
        <translation>尚无人指明调用</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Questions to look through</source>
        <translation>待查看的问题</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>接受（A）</translation>
    </message>
    <message>
        <source>Keep the changed call (Ctrl+Return)</source>
        <translation>保留更改后的调用（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Reject (R)</source>
        <translation>拒绝（R）</translation>
    </message>
    <message>
        <source>Take back (Z)</source>
        <translation>撤回（Z）</translation>
    </message>
    <message>
        <source>Next (N)</source>
        <translation>下一个（N）</translation>
    </message>
    <message>
        <source>You accepted it.</source>
        <translation>您已接受该问题。</translation>
    </message>
    <message>
        <source>You put its call right.</source>
        <translation>您已改正其调用。</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>您已拒绝该问题。</translation>
    </message>
    <message>
        <source>You have not decided on it.</source>
        <translation>您尚未作出决定。</translation>
    </message>
    <message>
        <source>Make one model of the base model and its adapter. With several adapters, one from each data cycle, each gets a share; leaving one out takes its influence back.</source>
        <translation>将基础模型与其适配器合并为一个模型。如有多个适配器（每个数据周期一个），则各占一定比例；去掉某个适配器，即可消除它的影响。</translation>
    </message>
    <message>
        <source>No adapter has been trained yet.</source>
        <translation>尚未训练任何适配器。</translation>
    </message>
    <message>
        <source>Adapters and method</source>
        <translation>适配器与方法</translation>
    </message>
    <message>
        <source>Merge search</source>
        <translation>合并搜索</translation>
    </message>
    <message>
        <source>{share}, weight {weight}</source>
        <translation>{share}，权重 {weight}</translation>
    </message>
    <message>
        <source>&amp;Weights add up to</source>
        <translation>权重之和(&amp;W)</translation>
    </message>
    <message>
        <source>Weights add up to</source>
        <translation>权重之和</translation>
    </message>
    <message>
        <source>1 is a mean of the adapters; as much as there are adapters is their full sum.</source>
        <translation>1 表示取各适配器的平均；等于适配器的个数则表示全部相加。</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Merged {when} of {adapters}</source>
        <translation>{when} 由 {adapters} 合并而成</translation>
    </message>
    <message>
        <source>Imported {when}</source>
        <translation>导入于 {when}</translation>
    </message>
    <message>
        <source>The merged change is {ratio} times as large as those of the adapters together; such a model often answers nothing right. Lower the weights.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍；这样的模型往往一个问题也答不对。请降低权重。</translation>
    </message>
    <message>
        <source>Merged: {adapters}.</source>
        <translation>已合并：{adapters}。</translation>
    </message>
    <message>
        <source>Merged: {adapters}, by the method {method}.</source>
        <translation>已合并：{adapters}，方法为{method}。</translation>
    </message>
    <message>
        <source>The merged change has {ratio} times the size of the adapters&apos; changes together.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>It was merged into the dequantised base model.</source>
        <translation>已合并到反量化的基础模型。</translation>
    </message>
    <message>
        <source>Made {when} from dataset {dataset}</source>
        <translation>{when} 由数据集 {dataset} 训练而成</translation>
    </message>
    <message>
        <source>Share of {adapter}</source>
        <translation>{adapter} 的占比</translation>
    </message>
    <message>
        <source>Write new questions for each tool, together with the call that each one needs. Ask for the same number for each tool, or for a number in all, which is spread as your population statistics say.</source>
        <translation>为每个工具编写新问题，并附上每个问题所需的调用。可以让每个工具的问题数相同，也可以指定问题总数，再按您的总体统计分配。</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Questions written</source>
        <translation>编写的问题</translation>
    </message>
    <message>
        <source>Examples of what will be written</source>
        <translation>将要编写的问题示例</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Recorded questions</source>
        <translation>已记录的问题</translation>
    </message>
    <message>
        <source>Questions with their calls that a language model wrote earlier or elsewhere, such as pasted from a chat service: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. They are checked as all others are.</source>
        <translation>语言模型先前或在别处写下的问题及其调用，例如从聊天服务中粘贴而来：JSONL、电子表格、ShareGPT、OpenAI 消息或 Alpaca。它们与其他问题一样接受检查。</translation>
    </message>
    <message>
        <source>Rows that are left out:</source>
        <translation>未采用的行：</translation>
    </message>
    <message>
        <source>Rows of recorded questions that are left out</source>
        <translation>已记录问题中未采用的行</translation>
    </message>
    <message>
        <source>Recorded: {count} questions; tools: {tools}.</source>
        <translation>已记录：{count} 个问题；工具：{tools} 个。</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>图中内容</translation>
    </message>
    <message>
        <source>Lengths in words</source>
        <translation>长度（词数）</translation>
    </message>
    <message>
        <source>How the questions are spread</source>
        <translation>问题的分布</translation>
    </message>
    <message>
        <source>{count} questions; Jensen-Shannon divergence from what is wanted: {far} bits (0 is the same, 1 has nothing in common).</source>
        <translation>{count} 个问题；与目标的 Jensen-Shannon 散度：{far} 比特（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>made</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Bring in the definitions of the tools that your model shall call: their names, what they do, and their parameters. They are copied into the project; the originals are left alone.</source>
        <translation>导入您的模型要调用的工具的定义：名称、功能和参数。文件会复制到项目中，原文件不受影响。</translation>
    </message>
    <message>
        <source>Tool definitions</source>
        <translation>工具定义</translation>
    </message>
    <message>
        <source>Drop files here, or add them: OpenAI tools, OpenAPI, MCP, JSON Schema, BFCL, Python, or a spreadsheet.</source>
        <translation>将文件拖到此处或添加文件：OpenAI 工具、OpenAPI、MCP、JSON Schema、BFCL、Python 或电子表格。</translation>
    </message>
    <message>
        <source>Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</source>
        <translation>工具定义 (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Make it f&amp;it...</source>
        <translation>使其容纳得下(&amp;I)...</translation>
    </message>
    <message>
        <source>Choose groups of tools, or lists drawn for each row</source>
        <translation>选择工具组，或为每行抽取列表</translation>
    </message>
    <message>
        <source>Give &amp;values...</source>
        <translation>给出值(&amp;V)...</translation>
    </message>
    <message>
        <source>Values that only you know are typed or brought in on the page Knowledge</source>
        <translation>只有您知道的值可在“知识”页面上输入或导入</translation>
    </message>
    <message>
        <source>Confusion forecast</source>
        <translation>混淆预测</translation>
    </message>
    <message>
        <source>Left out and mended</source>
        <translation>略去与修正</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>Left out and mended ({count})</source>
        <translation>略去与修正（{count}）</translation>
    </message>
    <message>
        <source>Looking at what that would change...</source>
        <translation>正在查看会有哪些变化……</translation>
    </message>
    <message>
        <source>Nothing would change: all {count} tools are as they were.</source>
        <translation>不会有任何变化：全部 {count} 个工具均与之前相同。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Tools of this project</source>
        <translation>本项目的工具</translation>
    </message>
    <message>
        <source>Parameters without which tools get no question, and that need your values: {count} ({names}).</source>
        <translation>缺少您的值就无法为工具写出问题的参数：{count}（{names}）。</translation>
    </message>
    <message>
        <source>Train an adapter: a small addition to the base model that learns your questions, while the base model itself stays as it is. A stopped run continues from its last checkpoint.</source>
        <translation>训练一个适配器：它是基础模型的小型附加部分，用来学习您的问题，而基础模型本身保持不变。中途停止的训练会从最近的检查点继续。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Data cycles</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>适配器（{count}）</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Base &amp;model</source>
        <translation>基础模型(&amp;M)</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose a model...</source>
        <translation>选择模型…(&amp;C)</translation>
    </message>
    <message>
        <source>Models on this machine, recommended ones to get from a server, or any folder of yours</source>
        <translation>本机上的模型、可从服务器获取的推荐模型，或您的任意文件夹</translation>
    </message>
    <message>
        <source>Fin&amp;ish now and keep</source>
        <translation>立即结束并保留(&amp;I)</translation>
    </message>
    <message>
        <source>End the training after this step; the adapter as it is then becomes a version of its own</source>
        <translation>在这一步之后结束训练；此时的适配器成为一个独立的版本</translation>
    </message>
    <message>
        <source>&amp;View the launch file</source>
        <translation>查看启动文件(&amp;V)</translation>
    </message>
    <message>
        <source>How several processes are started, and the command for each further machine</source>
        <translation>多个进程如何启动，以及其他每台机器上要运行的命令</translation>
    </message>
    <message>
        <source>135 million parameters, for a machine without a graphics card; set-up brought it</source>
        <translation>1.35 亿参数，适合没有显卡的机器；由安装程序取得</translation>
    </message>
    <message>
        <source>a fresh adapter</source>
        <translation>全新的适配器</translation>
    </message>
    <message>
        <source>Launch file</source>
        <translation>启动文件</translation>
    </message>
    <message>
        <source>The dataset now takes only the examples of {cycle}; run the training when you like.</source>
        <translation>数据集现在只取 {cycle} 的样例；您可以随时运行训练。</translation>
    </message>
    <message>
        <source>Look at every question and its call: does the call fit the tool, does the question say each value, is it no duplicate and no test question? What fails is kept aside with its reason, and you may decide otherwise.</source>
        <translation>检查每个问题及其调用：调用是否符合工具定义？问题是否说明了每个取值？是否既非重复问题，也非测试问题？未通过的问题会连同原因另行保留，您可以另作决定。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rejected questions</source>
        <translation>已拒绝的问题</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Accepted questions</source>
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Without a question</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Questions &amp;like this one</source>
        <translation>与此相似的问题(&amp;L)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Without a question ({count})</source>
        <translation>没有问题（{count}）</translation>
    </message>
    <message>
        <source>Only those of {tool}.</source>
        <translation>仅显示 {tool} 的。</translation>
    </message>
    <message>
        <source>Take the decision b&amp;ack</source>
        <translation>撤回决定(&amp;A)</translation>
    </message>
    <message>
        <source>Decided by hand: {count}.</source>
        <translation>人工决定：{count}。</translation>
    </message>
    <message>
        <source>&amp;Accept the chosen question after all</source>
        <translation>仍然接受所选问题(&amp;A)</translation>
    </message>
    <message>
        <source>Show those of all t&amp;ools</source>
        <translation>显示所有工具的(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;ject the chosen question</source>
        <translation>拒绝所选问题(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+D; it counts from the next run of Labelling and Validation on, and can be turned back.</source>
        <translation>Ctrl+D；自下次运行标注和校验起生效，可以撤回。</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>No second model</source>
        <translation>不选第二个模型</translation>
    </message>
    <message>
        <source>Base model, before training</source>
        <translation>基础模型（训练前）</translation>
    </message>
    <message>
        <source>Trained adapter</source>
        <translation>训练后的适配器</translation>
    </message>
    <message>
        <source>The call that this model answers with appears here.</source>
        <translation>此模型回答的调用会显示在这里。</translation>
    </message>
    <message>
        <source>Verdict on: {model}</source>
        <translation>判定：{model}</translation>
    </message>
    <message>
        <source>Raw answer of: {model}</source>
        <translation>原始回答：{model}</translation>
    </message>
    <message>
        <source>Prompt of: {model}</source>
        <translation>提示词：{model}</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>原始回答</translation>
    </message>
    <message>
        <source>The question with this call becomes a seed of the stage Knowledge. A call that is not the right one can be put right on the page Labelling.</source>
        <translation>该问题连同此调用会成为“知识”阶段的种子问题。不正确的调用可以在“标注”页面更正。</translation>
    </message>
    <message>
        <source>Exported file, {kind}</source>
        <translation>导出文件，{kind}</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>正在加载模型……</translation>
    </message>
    <message>
        <source>Kept. {file} holds {count} seeds; the next run of Knowledge takes them.</source>
        <translation>已保留。{file} 现有 {count} 个种子问题；下次运行“知识”阶段时会采用。</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>正在提问……</translation>
    </message>
    <message>
        <source>Prompt ({count} tokens)</source>
        <translation>提示词（{count} 个 token）</translation>
    </message>
    <message>
        <source>Answered in {seconds} s.</source>
        <translation>用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Shown with the question: {tools}.</source>
        <translation>随问题显示的工具：{tools}。</translation>
    </message>
    <message>
        <source>It does not fit the schema: {problem}.</source>
        <translation>不符合定义：{problem}。</translation>
    </message>
    <message>
        <source>It is not a whole call: {problem}.</source>
        <translation>不是完整的调用：{problem}。</translation>
    </message>
    <message>
        <source>The {count} calls fit the schemas of their tools.</source>
        <translation>{count} 个调用都符合其工具的定义。</translation>
    </message>
    <message>
        <source>The call fits the schema of its tool.</source>
        <translation>调用符合其工具的定义。</translation>
    </message>
    <message>
        <source>No tool is called.</source>
        <translation>没有调用工具。</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended. Ask again; if it ends again, run the stage Export again.</source>
        <translation>模型进程已结束。请再问一次；如果仍然结束，请重新运行“导出”阶段。</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>A call must have it</source>
        <translation>调用中必须包含</translation>
    </message>
    <message>
        <source>Give values...</source>
        <translation>给出值...</translation>
    </message>
    <message>
        <source>Values that only you know are typed or brought in on the page Knowledge</source>
        <translation>只有您知道的值可在“知识”页面上输入或导入</translation>
    </message>
    <message>
        <source>any; or values separated by semicolons</source>
        <translation>任意；或以半角分号 ; 分隔的取值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Allowed values</source>
        <translation>允许的值</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
</context>
<context>
    <name>Playground</name>
    <message>
        <source>Ask something, such as: how many people work in Finance?</source>
        <translation>输入问题，例如：how many people work in Finance?</translation>
    </message>
    <message>
        <source>Question to the models</source>
        <translation>向模型提问</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>左侧模型</translation>
    </message>
    <message>
        <source>Answer of the left model</source>
        <translation>左侧模型的回答</translation>
    </message>
    <message>
        <source>Keep as a seed (F2)</source>
        <translation>保留为种子问题 (F2)</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>右侧模型</translation>
    </message>
    <message>
        <source>Answer of the right model</source>
        <translation>右侧模型的回答</translation>
    </message>
    <message>
        <source>Keep as a seed (F3)</source>
        <translation>保留为种子问题 (F3)</translation>
    </message>
    <message>
        <source>Show the &amp;prompt and the raw answer</source>
        <translation>显示提示词和原始回答(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Try the models</source>
        <translation>试用模型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Show ot&amp;hers</source>
        <translation>换一批示例(&amp;H)</translation>
    </message>
    <message>
        <source>Let the &amp;teacher write them</source>
        <translation>让教师来写(&amp;T)</translation>
    </message>
    <message>
        <source>Without it, rules write these examples, and nobody is asked</source>
        <translation>否则由规则写出这些例子，不询问任何模型</translation>
    </message>
    <message>
        <source>Making examples...</source>
        <translation>正在生成示例……</translation>
    </message>
    <message>
        <source>The teacher writes examples...</source>
        <translation>教师正在写例子……</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>还没有可显示的内容。</translation>
    </message>
    <message>
        <source>No examples could be made ({reason}). Try again.</source>
        <translation>无法生成示例（{reason}）。请再试一次。</translation>
    </message>
</context>
<context>
    <name>ProjectController</name>
    <message>
        <source>{stage} runs here in another window or on the command line. You can continue here when it has ended.</source>
        <translation>“{stage}”正在另一窗口或命令行中运行。待其结束后，您可以在此继续。</translation>
    </message>
    <message>
        <source>{stage} runs now; change its settings when it has ended.</source>
        <translation>{stage}正在运行；请在它结束后再更改设置。</translation>
    </message>
    <message>
        <source>Stopping; what is finished is kept.</source>
        <translation>正在停止；已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Stopped. What is finished is kept.</source>
        <translation>已停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>{text} The log: {log}</source>
        <translation>{text} 日志：{log}</translation>
    </message>
    <message>
        <source>Every stage is done.</source>
        <translation>所有阶段均已完成。</translation>
    </message>
    <message>
        <source>{done} of {total} stages are done. Next: {stage}.</source>
        <translation>已完成 {done} 个阶段，共 {total} 个。下一步：{stage}。</translation>
    </message>
    <message>
        <source>{project} is open in another window. Continue there, or close it there first.</source>
        <translation>{project} 已在另一个窗口中打开。请在那里继续，或先在那里关闭它。</translation>
    </message>
</context>
<context>
    <name>QueryChild</name>
    <message>
        <source>The answer did not come, for the process that was asked has ended ({reason}).</source>
        <translation>没有得到答复，因为被询问的进程已经结束（{reason}）。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>Rates with their intervals</source>
        <translation>比率及其区间</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>全部正确</translation>
    </message>
    <message>
        <source>Whole call</source>
        <translation>调用完整</translation>
    </message>
    <message>
        <source>Right tool</source>
        <translation>工具正确</translation>
    </message>
    <message>
        <source>Right parameters</source>
        <translation>参数正确</translation>
    </message>
    <message>
        <source>Function F1</source>
        <translation>函数 F1</translation>
    </message>
    <message>
        <source>{parameter} right</source>
        <translation>{parameter} 正确</translation>
    </message>
    <message>
        <source>{parameter} similar ({by})</source>
        <translation>{parameter} 相似（{by}）</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No training</source>
        <translation>不训练</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>All right by our own rule</source>
        <translation>按本程序规则完全正确</translation>
    </message>
    <message>
        <source>All right by BFCL&apos;s rule</source>
        <translation>按 BFCL 规则完全正确</translation>
    </message>
    <message>
        <source>In brackets: where the true rate lies with {confidence} confidence, by drawing the questions anew {times} times.</source>
        <translation>括号内：以 {confidence} 置信度包含真实比率的范围，由重新抽取问题 {times} 次得出。</translation>
    </message>
    <message>
        <source>The training data of {adapter} ({count} questions) holds none of the test questions.</source>
        <translation>{adapter} 的训练数据（{count} 个问题）不含任何测试问题。</translation>
    </message>
    <message>
        <source>Whether {adapter} was trained on a test question is not known, for its training data is not in this project.</source>
        <translation>无法得知 {adapter} 是否用测试问题训练过，因为其训练数据不在本项目中。</translation>
    </message>
    <message>
        <source>No training: embeddings ({embeddings}) and a linear classifier over {count} questions choose the right tool in {share} of {questions} questions. They fill in no parameters.</source>
        <translation>不训练：用嵌入（{embeddings}）和在 {count} 个问题上拟合的线性分类器，在 {questions} 个问题中有 {share} 选对了工具。它们不填写参数。</translation>
    </message>
    <message>
        <source>{model} does not choose tools better than that: {share} (p = {p}).</source>
        <translation>{model} 选工具并不比它好：{share}（p = {p}）。</translation>
    </message>
    <message>
        <source>{model} chooses tools better: {share}, and that is hardly chance (p = {p}).</source>
        <translation>{model} 选工具更好：{share}，这几乎不可能是偶然（p = {p}）。</translation>
    </message>
    <message>
        <source>{model} chooses the right tool in {share}; that may be chance (p = {p}).</source>
        <translation>{model} 选对工具的比例为 {share}；这可能是偶然（p = {p}）。</translation>
    </message>
    <message>
        <source>{figure}, {count} questions</source>
        <translation>{figure}，{count} 个问题</translation>
    </message>
    <message>
        <source>No model has been measured yet.</source>
        <translation>还没有测量过模型。</translation>
    </message>
    <message>
        <source>The trained adapter is exactly as good as the base model.</source>
        <translation>训练后的适配器与基础模型完全一样好。</translation>
    </message>
    <message>
        <source>The trained adapter is better than the base model by {points} points.</source>
        <translation>训练所得适配器比基础模型高 {points} 个百分点。</translation>
    </message>
    <message>
        <source>The trained adapter is worse than the base model by {points} points.</source>
        <translation>训练后的适配器比基础模型差 {points} 个百分点。</translation>
    </message>
</context>
<context>
    <name>RemarkTable</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Kind of remark</source>
        <translation>意见的种类</translation>
    </message>
    <message>
        <source>Remarks on the tools</source>
        <translation>对工具的意见</translation>
    </message>
    <message>
        <source>What a model will stumble over. Return or a double click on a remark leads to its tool.</source>
        <translation>模型容易出错的地方。在某条意见上按回车键或双击，即可转到相应的工具。</translation>
    </message>
    <message>
        <source>Give values for the &amp;chosen one...</source>
        <translation>为所选的给出值(&amp;C)...</translation>
    </message>
    <message>
        <source>Values that only you know are typed or brought in on the page Knowledge</source>
        <translation>只有您知道的值可在“知识”页面上输入或导入</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>What is compared</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Lengths in words</source>
        <translation>长度（词数）</translation>
    </message>
    <message>
        <source>Where the keyword stands</source>
        <translation>关键词的位置</translation>
    </message>
    <message>
        <source>Parameters that are given</source>
        <translation>给出的参数</translation>
    </message>
    <message>
        <source>Acceptance by route</source>
        <translation>各途径的接受情况</translation>
    </message>
    <message>
        <source>Questions beside the real ones</source>
        <translation>与真实问题的对比</translation>
    </message>
    <message>
        <source>Words of the questions</source>
        <translation>问题的词数</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>中间一半</translation>
    </message>
    <message>
        <source>Real median</source>
        <translation>真实中位数</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>The report comes with the next run.</source>
        <translation>报告将在下次运行时生成。</translation>
    </message>
    <message>
        <source>{accepted} of {all} questions accepted; near duplicates {near}; different words {one}, pairs {two}, threes {three}.</source>
        <translation>{all} 个问题中接受了 {accepted} 个；近似重复 {near}；不重复的词 {one}、二词组 {two}、三词组 {three}。</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence from real questions over tool, value and length: {far} bits (0 is the same, 1 has nothing in common).</source>
        <translation>在工具、取值和长度上与真实问题的 Jensen-Shannon 散度：{far} 比特（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>Two questions for one tool are {apart} apart in meaning on average, two seeds {seeds} (0 is the same, 1 has nothing in common).</source>
        <translation>同一工具的两个问题在含义上平均相距 {apart}，两个种子问题相距 {seeds}（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>made</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>first fifth</source>
        <translation>第一个五分之一</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>third</source>
        <translation>第三个</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>第四个</translation>
    </message>
    <message>
        <source>last fifth</source>
        <translation>最后五分之一</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>RouteWeights</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Recorded questions</source>
        <translation>已记录的问题</translation>
    </message>
    <message>
        <source>Content metadata</source>
        <translation>内容元数据</translation>
    </message>
    <message>
        <source>Knowledge graph</source>
        <translation>知识图谱</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Language model, about your content</source>
        <translation>语言模型，围绕您的内容</translation>
    </message>
    <message>
        <source>Vision model, from pictures</source>
        <translation>视觉模型，根据图片</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>无调用</translation>
    </message>
    <message>
        <source>Several calls</source>
        <translation>多个调用</translation>
    </message>
    <message>
        <source>Each question is written by one route, drawn by these weights. Routes are used when you ask for a number of questions in all, or when a language model writes; a route most of whose questions fail is left by itself.</source>
        <translation>每个问题由一个途径编写，按这些权重抽取。指定问题总数或由语言模型编写时，才会使用途径；如果某个途径的大多数问题都未通过，则会自动停用该途径。</translation>
    </message>
    <message>
        <source>{share} % of the questions</source>
        <translation>占问题的 {share}%</translation>
    </message>
    <message>
        <source>At least one route needs a weight.</source>
        <translation>至少要有一个途径的权重大于 0。</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in {table}</source>
        <translation>在“{table}”中搜索</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>行数：{count}</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试运行</translation>
    </message>
</context>
<context>
    <name>ServerBox</name>
    <message>
        <source>Ke&amp;y or sign-in...</source>
        <translation>密钥或登录(&amp;Y)...</translation>
    </message>
    <message>
        <source>Ask t&amp;he server</source>
        <translation>询问服务器(&amp;H)</translation>
    </message>
    <message>
        <source>http://127.0.0.1:8000/mcp, or the command that starts it</source>
        <translation>http://127.0.0.1:8000/mcp，或启动它的命令</translation>
    </message>
    <message>
        <source>&amp;MCP server</source>
        <translation>MCP 服务器(&amp;M)</translation>
    </message>
    <message>
        <source>A running server is asked which tools it has; nothing is sent but that, and a key that you kept for it.</source>
        <translation>仅询问正在运行的服务器有哪些工具；除此之外只发送您为它保存的密钥。</translation>
    </message>
    <message>
        <source>Address or command of an MCP server</source>
        <translation>MCP 服务器的地址或命令</translation>
    </message>
    <message>
        <source>For a server that wants a key: it lies in the system&apos;s keyring and is sent to that server only</source>
        <translation>用于需要密钥的服务器：密钥存放在系统的密钥环中，且只发送给该服务器</translation>
    </message>
    <message>
        <source>Key of an MCP server</source>
        <translation>MCP 服务器的密钥</translation>
    </message>
</context>
<context>
    <name>ServerKeys</name>
    <message>
        <source>Key of an MCP server</source>
        <translation>MCP 服务器的密钥</translation>
    </message>
    <message>
        <source>What is kept for this server</source>
        <translation>为此服务器保存的内容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>A key lies in this system&apos;s keyring, in no file and in no project. It is bound to the address above and sent there only, when you ask that server for its tools. Keeping it sends nothing.</source>
        <translation>密钥存放在本系统的密钥环中，不在任何文件或项目里。它绑定到上面的地址，只有在您向该服务器询问工具时才会发送到那里。保存密钥不会发送任何内容。</translation>
    </message>
    <message>
        <source>Access token (Authorization: Bearer)</source>
        <translation>访问令牌（Authorization: Bearer）</translation>
    </message>
    <message>
        <source>A header of its own</source>
        <translation>单独的请求头</translation>
    </message>
    <message>
        <source>&amp;Sent as</source>
        <translation>发送方式(&amp;S)</translation>
    </message>
    <message>
        <source>Name of the &amp;header</source>
        <translation>请求头名称(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Kee&amp;p the key</source>
        <translation>保存密钥(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove all that is kept</source>
        <translation>移除所有已保存的内容(&amp;R)</translation>
    </message>
    <message>
        <source>Sign &amp;in with the browser</source>
        <translation>用浏览器登录(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>再次打开浏览器(&amp;O)</translation>
    </message>
    <message>
        <source>Asks the server where to sign in (OAuth) and opens that page in your browser</source>
        <translation>询问服务器在哪里登录（OAuth），并在浏览器中打开该页面</translation>
    </message>
    <message>
        <source>Address at which to sign in</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>Kept in the keyring.</source>
        <translation>已保存到密钥环。</translation>
    </message>
    <message>
        <source>the header {name}</source>
        <translation>请求头 {name}</translation>
    </message>
    <message>
        <source>a sign-in</source>
        <translation>一次登录</translation>
    </message>
    <message>
        <source>Kept for this server: {what}.</source>
        <translation>为此服务器保存了：{what}。</translation>
    </message>
    <message>
        <source>Nothing is kept for this server.</source>
        <translation>没有为此服务器保存任何内容。</translation>
    </message>
    <message>
        <source>Signed in; the token is kept in the keyring.</source>
        <translation>已登录；令牌已保存到密钥环。</translation>
    </message>
    <message>
        <source>Asking the server where to sign in...</source>
        <translation>正在询问服务器在哪里登录...</translation>
    </message>
    <message>
        <source>The server names an address that is no web page; it is not opened.</source>
        <translation>服务器给出的地址不是网页，因此未打开。</translation>
    </message>
    <message>
        <source>Your browser shows where to sign in. This window says when it is done.</source>
        <translation>浏览器会显示登录页面。完成后本窗口会提示。</translation>
    </message>
    <message>
        <source>No browser opens. Copy the address above into one on this machine.</source>
        <translation>没有浏览器打开。请将上面的地址复制到本机的浏览器中。</translation>
    </message>
</context>
<context>
    <name>SourceBoxes</name>
    <message>
        <source>Leave out {file}?</source>
        <translation>要移除 {file} 吗？</translation>
    </message>
    <message>
        <source>What came from it goes away. The file itself stays in the project&apos;s folder, so it can be added again.</source>
        <translation>由它导入的内容将被移除。文件本身仍保留在项目文件夹中，可以重新添加。</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>移除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>A stage runs; wait for it or stop it, then add the files.</source>
        <translation>有阶段正在运行；请等待其结束或将其停止，然后再添加文件。</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The last try did not work.</source>
        <translation>上次尝试未成功。</translation>
    </message>
    <message>
        <source>The last run did not end</source>
        <translation>上次运行未结束</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错原因</translation>
    </message>
    <message>
        <source>It waits for: {stages}.</source>
        <translation>正在等待：{stages}。</translation>
    </message>
    <message>
        <source>Finished {when}.</source>
        <translation>{when} 完成。</translation>
    </message>
    <message>
        <source>All that it reads is there; it can run.</source>
        <translation>所需输入均已齐备，可以运行。</translation>
    </message>
    <message>
        <source>It runs now; its progress is shown below.</source>
        <translation>正在运行；进度显示在下方。</translation>
    </message>
    <message>
        <source>Its settings or what it reads have changed since; it will run again.</source>
        <translation>其设置或输入已更改；将重新运行。</translation>
    </message>
    <message>
        <source>The next run tries it again.</source>
        <translation>下次运行时会重试。</translation>
    </message>
    <message>
        <source>The next run continues from what was finished.</source>
        <translation>下次运行会从已完成处继续。</translation>
    </message>
    <message>
        <source>&amp;Back: {stage}</source>
        <translation>上一步：{stage}(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next: tools without a question</source>
        <translation>下一步：没有问题的工具(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next: {stage}</source>
        <translation>下一步：{stage}(&amp;N)</translation>
    </message>
    <message>
        <source>{stage} has to be done first.</source>
        <translation>须先完成“{stage}”。</translation>
    </message>
    <message>
        <source>R&amp;un {stage} again</source>
        <translation>重新运行{stage}(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;un {stage}</source>
        <translation>运行{stage}(&amp;U)</translation>
    </message>
    <message>
        <source>Runs first what it needs: {stages}.</source>
        <translation>会先运行所需的阶段：{stages}。</translation>
    </message>
    <message>
        <source>Another stage runs; wait for it or stop it.</source>
        <translation>另一阶段正在运行；请等待其结束或将其停止。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Welcome to Adaptool</source>
        <translation>欢迎使用 Adaptool</translation>
    </message>
    <message>
        <source>Adaptool turns your own tool definitions into a small model that calls your tools. The model is trained, measured and shipped on your own hardware; nothing leaves this machine.</source>
        <translation>Adaptool 将您自己的工具定义变成能调用这些工具的小模型。模型的训练、评测和交付都在您自己的硬件上进行；任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>试用示例(&amp;T)</translation>
    </message>
    <message>
        <source>A made-up company&apos;s personnel tools, with questions: the whole way from tools to a shipped model, in about 24 minutes on two cores. It answers more than half of the test questions completely right. No graphics card is needed.</source>
        <translation>一家虚构公司的人事工具，附带问题：从工具到交付模型的全过程，在两个核心上约 24 分钟。它完全答对一半以上的测试问题。不需要显卡。</translation>
    </message>
    <message>
        <source>Try the &amp;second sample</source>
        <translation>试用第二个示例(&amp;S)</translation>
    </message>
    <message>
        <source>A made-up studio that searches and generates content: pictures with metadata, a knowledge graph, and the statistics of real questions.</source>
        <translation>一家搜索并生成内容的虚构工作室：带元数据的图片、知识图谱，以及真实问题的统计。</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with your own tool definitions. A project is one folder, which can be copied and kept.</source>
        <translation>从您自己的工具定义开始。一个项目就是一个文件夹，可以复制和保存。</translation>
    </message>
    <message>
        <source>&amp;Open project</source>
        <translation>打开项目(&amp;O)</translation>
    </message>
    <message>
        <source>Continue with a project that lies on this machine.</source>
        <translation>继续处理本机上的项目。</translation>
    </message>
    <message>
        <source>Projects opened last</source>
        <translation>最近打开的项目</translation>
    </message>
    <message>
        <source>&amp;About Adaptool</source>
        <translation>关于 Adaptool(&amp;A)</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>您打开的项目会显示在此处。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>StatisticsEditor</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>first quarter below</source>
        <translation>下四分位数</translation>
    </message>
    <message>
        <source>last quarter above</source>
        <translation>上四分位数</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Words: {what}</source>
        <translation>词数：{what}</translation>
    </message>
    <message>
        <source>&amp;Keep these statistics</source>
        <translation>保留这些统计(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Computed from {count} real questions.</source>
        <translation>根据 {count} 个真实问题计算得出。</translation>
    </message>
    <message>
        <source>Nothing is known yet: all tools and values count alike. Add a file, or move the bars.</source>
        <translation>尚无统计：所有工具和取值一视同仁。请添加文件，或拖动滑块。</translation>
    </message>
    <message>
        <source>first fifth</source>
        <translation>第一个五分之一</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>third</source>
        <translation>第三个</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>第四个</translation>
    </message>
    <message>
        <source>last fifth</source>
        <translation>最后五分之一</translation>
    </message>
    <message>
        <source>Share of each tool</source>
        <translation>各工具的占比</translation>
    </message>
    <message>
        <source>Questions for one tool</source>
        <translation>单个工具的问题</translation>
    </message>
    <message>
        <source>Length in words</source>
        <translation>长度（词数）</translation>
    </message>
    <message>
        <source>Where the keyword stands</source>
        <translation>关键词的位置</translation>
    </message>
</context>
<context>
    <name>TeacherChoice</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>TeacherDialog</name>
    <message>
        <source>Teacher</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>only if the server wants one; kept in the system&apos;s keyring</source>
        <translation>仅在服务器需要时填写；保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>K&amp;ey</source>
        <translation>密钥(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Teachers</name>
    <message>
        <source>Teachers</source>
        <translation>教师模型</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>添加…(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hange...</source>
        <translation>更改…(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>The heuristic teacher writes from templates, your assets and your graph, and needs no model. A language model writes more freely: a GGUF file or a folder on this machine, or a server such as vLLM, llama.cpp&apos;s, Ollama or LM Studio. A small one comes with Adaptool: add a teacher of the kind embedded.</source>
        <translation>启发式教师模型根据模板、您的素材和图谱编写，无需模型。语言模型的写法更加自由：可以是本机上的 GGUF 文件或文件夹，也可以是 vLLM、llama.cpp、Ollama 或 LM Studio 等的服务器。Adaptool 自带一个小模型：添加种类为 embedded 的教师模型即可。</translation>
    </message>
    <message>
        <source>needs no model</source>
        <translation>无需模型</translation>
    </message>
    <message>
        <source>Asking {name}...</source>
        <translation>正在询问 {name}……</translation>
    </message>
    <message>
        <source>{name} answered in {seconds} s: {answer}</source>
        <translation>{name} 在 {seconds} 秒内回答：{answer}</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>the base model&apos;s own</source>
        <translation>基础模型自带的</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>选择文件……</translation>
    </message>
    <message>
        <source>Choose a chat template</source>
        <translation>选择对话模板</translation>
    </message>
    <message>
        <source>Chat templates (*.jinja *.jinja2 *.j2 *.txt)</source>
        <translation>对话模板 (*.jinja *.jinja2 *.j2 *.txt)</translation>
    </message>
</context>
<context>
    <name>TokenMeter</name>
    <message>
        <source>Tokens of the tool list</source>
        <translation>工具列表的 token 数</translation>
    </message>
    <message>
        <source>The tool list takes {used} of the {context} tokens that {model} reads (long {long}, short {short}, without descriptions {none}).</source>
        <translation>{model} 可读取 {context} 个 token，工具列表占用其中 {used} 个（长描述 {long}，短描述 {short}，无描述 {none}）。</translation>
    </message>
</context>
<context>
    <name>ToolEditor</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>&amp;Keep changes</source>
        <translation>保留更改(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>As in the &amp;file</source>
        <translation>恢复为文件内容(&amp;F)</translation>
    </message>
    <message>
        <source>Take back all that was changed here in this tool</source>
        <translation>撤销在此处对该工具所做的全部更改</translation>
    </message>
    <message>
        <source>From {file}, changed here</source>
        <translation>来自 {file}，已在此处更改</translation>
    </message>
    <message>
        <source>From {file}</source>
        <translation>来自 {file}</translation>
    </message>
    <message>
        <source>called {name} there</source>
        <translation>在那里称为 {name}</translation>
    </message>
    <message>
        <source>{type}, optional</source>
        <translation>{type}，可选</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> ({count} tokens)</source>
        <translation>（{count} 个 token）</translation>
    </message>
    <message>
        <source>It has no description.</source>
        <translation>没有描述。</translation>
    </message>
    <message>
        <source>What the tool does</source>
        <translation>该工具的功能</translation>
    </message>
    <message>
        <source>Parameters of the chosen tool</source>
        <translation>所选工具的参数</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许的值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>短描述</translation>
    </message>
    <message>
        <source>Propose from the long one</source>
        <translation>根据长描述生成建议</translation>
    </message>
    <message>
        <source>Training and evaluation can use any of the three. Short descriptions, with what a tool does and its key concepts alone, did best in the enterprise paper. Left empty, the long one is cut by itself.</source>
        <translation>训练和评测可以使用这三种中的任意一种。在企业场景论文中，只含工具功能和关键概念的短描述效果最好。如果留空，则自动截短长描述。</translation>
    </message>
    <message>
        <source>The name, and the names and types of the parameters.</source>
        <translation>名称，以及各参数的名称和类型。</translation>
    </message>
    <message>
        <source>History of the tool</source>
        <translation>该工具的历史记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What it did then</source>
        <translation>当时的功能</translation>
    </message>
    <message>
        <source>&amp;Bring this version back</source>
        <translation>恢复此版本(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ToolGroups</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token 数</translation>
    </message>
    <message>
        <source>Among them</source>
        <translation>其中包括</translation>
    </message>
    <message>
        <source>Tool groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>what names speak of</source>
        <translation>名称所指的事物</translation>
    </message>
    <message>
        <source>tags of the file</source>
        <translation>文件中的标签</translation>
    </message>
    <message>
        <source>paths of operations</source>
        <translation>操作的路径</translation>
    </message>
    <message>
        <source>how names begin</source>
        <translation>名称的开头</translation>
    </message>
    <message>
        <source>What makes the groups</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Groups of your o&amp;wn, which come first</source>
        <translation>您自己的组，优先采用(&amp;W)</translation>
    </message>
    <message>
        <source>There are no tools yet.</source>
        <translation>还没有工具。</translation>
    </message>
    <message>
        <source>Tick at least one group.</source>
        <translation>请至少勾选一组。</translation>
    </message>
    <message>
        <source>Ticked: {groups} of {all} groups, {tools} tools.</source>
        <translation>已勾选：{all} 组中的 {groups} 组，{tools} 个工具。</translation>
    </message>
    <message>
        <source>Ticked: {groups} of {all} groups, {tools} tools, about {tokens} tokens of the {context} that {model} reads.</source>
        <translation>已勾选：{all} 组中的 {groups} 组，{tools} 个工具，约 {tokens} 个 Token；{model} 可读取 {context} 个。</translation>
    </message>
    <message>
        <source>A list of at most {drawn} tokens is drawn for each row of training.</source>
        <translation>训练时为每行抽取最多 {drawn} 个 Token 的列表。</translation>
    </message>
    <message>
        <source>With {room} for question and answer that does not fit: tick fewer groups, or draw a list for each row (such as {budget} tokens) and show the nearest tools with a question.</source>
        <translation>加上问题和回答所需的 {room} 个就容纳不下：请减少勾选的组，或为每行抽取列表（例如 {budget} 个 Token），并在提问时显示最近的工具。</translation>
    </message>
    <message>
        <source>That fits.</source>
        <translation>容纳得下。</translation>
    </message>
    <message>
        <source>Groups &amp;from</source>
        <translation>分组来源(&amp;F)</translation>
    </message>
    <message>
        <source>The next dataset takes the ticked groups and the questions that need no others.</source>
        <translation>下一个数据集采用勾选的组，以及不需要其他组的问题。</translation>
    </message>
    <message>
        <source>Instead of the whole list</source>
        <translation>代替整个列表</translation>
    </message>
    <message>
        <source>For the page {page}:</source>
        <translation>用于“{page}”页面：</translation>
    </message>
</context>
<context>
    <name>TrainingPlan</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Change the settings to those of the preset</source>
        <translation>把设置改为预设的值</translation>
    </message>
    <message>
        <source>Prese&amp;t</source>
        <translation>预设(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Work out a plan</source>
        <translation>制定方案(&amp;W)</translation>
    </message>
    <message>
        <source>Ta&amp;ke the chosen proposal</source>
        <translation>采用所选方案(&amp;K)</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Cards to plan for that are not here, such as 24 for one with 24 GiB, 4x24 for four, or 2x80 H100; empty for this machine</source>
        <translation>为不在本机的显卡做方案，例如 24 表示一张 24 GiB，4x24 表示四张，或 2x80 H100；留空表示本机</translation>
    </message>
    <message>
        <source>Cards to plan for</source>
        <translation>为哪些显卡做方案</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>针对(&amp;O)</translation>
    </message>
    <message>
        <source>Ways to train</source>
        <translation>训练方案</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The settings have changed since; work the plan out again.</source>
        <translation>此后设置已更改；请重新制定方案。</translation>
    </message>
    <message>
        <source>Look at this machine, the base model and the dataset, and tell what fits and how long it takes</source>
        <translation>查看本机、基础模型和数据集，说明哪些方案放得下、需要多久</translation>
    </message>
    <message>
        <source>Run the stage dataset first.</source>
        <translation>请先运行数据集阶段。</translation>
    </message>
    <message>
        <source>Looking at this machine and the dataset...</source>
        <translation>正在查看本机和数据集……</translation>
    </message>
    <message>
        <source>{what} These are the settings now.</source>
        <translation>{what} 当前设置即为此预设。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>A call is written so: {call}</source>
        <translation>调用写作：{call}</translation>
    </message>
    <message>
        <source>{need} of {there} GiB</source>
        <translation>{need} / {there} GiB</translation>
    </message>
    <message>
        <source>{need} GiB</source>
        <translation>{need} GiB</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>缺少组件</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{why} It changes: {changes}.</source>
        <translation>{why} 更改：{changes}。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Start pa&amp;ge</source>
        <translation>起始页(&amp;G)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open a project, or try the sample, to begin.</source>
        <translation>请打开项目或试用示例以开始。</translation>
    </message>
    <message>
        <source>Open a project: choose its folder</source>
        <translation>打开项目：选择项目文件夹</translation>
    </message>
    <message>
        <source>Try the sample: choose a folder for the new project</source>
        <translation>试用示例：为新项目选择文件夹</translation>
    </message>
    <message>
        <source>New project: choose an empty folder, or make one</source>
        <translation>新建项目：选择或新建一个空文件夹</translation>
    </message>
    <message>
        <source>Adaptool</source>
        <translation>Adaptool</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>未打开项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Begin or open another project</source>
        <translation>新建或打开其他项目</translation>
    </message>
    <message>
        <source>What this page does, its settings, and what to do when something goes wrong (F1)</source>
        <translation>此页面的作用、设置，以及出错时的处理办法（F1）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Stag&amp;es</source>
        <translation>阶段(&amp;E)</translation>
    </message>
    <message>
        <source>A stage is running.</source>
        <translation>有阶段正在运行。</translation>
    </message>
    <message>
        <source>Closing stops it. What is finished is kept, and the next run continues from there.</source>
        <translation>关闭窗口会停止该阶段。已完成的部分会保留，下次运行从该处继续。</translation>
    </message>
    <message>
        <source>Stop and &amp;close</source>
        <translation>停止并关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Stopping; the window closes when what is finished is saved.</source>
        <translation>正在停止；已完成的部分保存后窗口将关闭。</translation>
    </message>
</context>
<context>
    <name>WithoutQuestions</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Rejected questions</source>
        <translation>已拒绝的问题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tools without an accepted question</source>
        <translation>没有已接受问题的工具</translation>
    </message>
    <message>
        <source>A model cannot learn a tool without questions. Look at what was rejected and mend its cause, give values, or write seeds for the tool; then run again.</source>
        <translation>没有问题，模型就无法学会工具。请查看被拒绝的内容并消除原因、给出值，或为工具编写种子问题；然后再次运行。</translation>
    </message>
    <message>
        <source>Show its re&amp;jected questions</source>
        <translation>显示其被拒绝的问题(&amp;J)</translation>
    </message>
    <message>
        <source>Give &amp;values for {parameter}</source>
        <translation>为 {parameter} 给出值(&amp;V)</translation>
    </message>
    <message>
        <source>Show the &amp;tool</source>
        <translation>显示该工具(&amp;T)</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
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
        <source>CSV edge lists, JSON or GraphML</source>
        <translation>CSV 边列表、JSON 或 GraphML</translation>
    </message>
    <message>
        <source>CSV, JSON or JSONL files of assets with title, keywords, flags and image</source>
        <translation>CSV、JSON 或 JSONL 文件，包含素材及其标题、关键词、标志和图片</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
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
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>丢弃率</translation>
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
        <source>Evaluation</source>
        <translation>评测</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>JSON files of shares and lengths of real questions</source>
        <translation>JSON 文件，包含真实问题的占比和长度</translation>
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
        <source>full precision</source>
        <translation>全精度</translation>
    </message>
    <message>
        <source>full precision: the base model as it is; dequantised: as adapters trained on NF4 saw it</source>
        <translation>全精度：基础模型原样；反量化：在 NF4 上训练的适配器所见到的样子</translation>
    </message>
    <message>
        <source>full precision: the base model as it is; dequantised: as an adapter trained on NF4 saw it</source>
        <translation>全精度：基础模型原样；反量化：在 NF4 上训练的适配器所见到的样子</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Adapters often pull the same number in opposite directions. TIES drops the smallest entries of each adapter, lets the rest vote on a sign for each place, and takes the mean of those that agree; the others are left out. A mean of numbers that were multiplied by their weights is small where the weights are, so weights near one suit it. It works on the two small matrices each, and needs equal ranks.</source>
        <translation>几个适配器常常把同一个数往相反的方向拉。TIES 舍去每个适配器中最小的元素，让其余元素对每个位置的符号投票，再对符号一致的元素取平均，其余不计。由于先乘权重再取平均，权重小则结果也小，所以权重接近 1 为宜。它分别作用于两个小矩阵，要求秩相同。</translation>
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
        <source>Allowed loss</source>
        <translation>允许的损失</translation>
    </message>
    <message>
        <source>Allowed loss below 8 bits</source>
        <translation>8 位以下允许的损失</translation>
    </message>
    <message>
        <source>Also held to a grammar</source>
        <translation>另外限定于语法</translation>
    </message>
    <message>
        <source>Attention kernel</source>
        <translation>注意力内核</translation>
    </message>
    <message>
        <source>Base model in 4 bit, rank 16 on the seven projections, gradient checkpointing, 8 questions a step, three passes. For small graphics cards.</source>
        <translation>基础模型为 4 位，七个投影层上秩为 16，使用梯度检查点，每步 8 个问题，训练三遍。适合小显卡。</translation>
    </message>
    <message>
        <source>Base model in memory</source>
        <translation>内存中的基础模型</translation>
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
        <source>Bundle</source>
        <translation>部署包</translation>
    </message>
    <message>
        <source>Adaptool&apos;s own; rank-stabilized scaling (arXiv:2312.03732) lets the high rate hold at rank 16.</source>
        <translation>Adaptool 自有；秩稳定缩放（arXiv:2312.03732）使高学习率在秩 16 时仍然可用。</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>显卡数</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点数</translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation>选词方式</translation>
    </message>
    <message>
        <source>Choose a smaller base model, or shorten the tool list.</source>
        <translation>请选择更小的基础模型，或缩短工具列表。</translation>
    </message>
    <message>
        <source>Choose nf4 for the base model, a lower rank or a smaller base model and run again.</source>
        <translation>请为基础模型选择 nf4、更低的秩或更小的基础模型，然后重新运行。</translation>
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
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Cut longer examples</source>
        <translation>截断过长的样例</translation>
    </message>
    <message>
        <source>DARE before TIES on the whole change of each weight matrix in place of the two small ones; the result is cut down to the rank of the largest adapter. Ranks may differ.</source>
        <translation>先 DARE 后 TIES，但作用于每个权重矩阵的完整改动，而不是两个小矩阵；结果再截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>DARE on the whole change of each weight matrix in place of the two small ones: entries of it are dropped at random and the rest made larger, the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. Ranks may differ; what falls away in the cut is much of what chance put in.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 DARE：随机舍去其中的元素并放大其余元素，按权重相加，再把和截到最大适配器的秩。秩可以不同；截去的大多是随机性带来的部分。</translation>
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
        <source>Data cycles</source>
        <translation>数据周期</translation>
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
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>Double quantization</source>
        <translation>双重量化</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>嵌入模型</translation>
    </message>
    <message>
        <source>Entries are dropped at random and the rest made larger, as by DARE; then a sign is elected for each place and the mean is taken of what agrees, as by TIES. It works on the two small matrices each, and needs equal ranks. What is dropped is decided by the random seed.</source>
        <translation>先像 DARE 那样随机舍去元素并放大其余元素，再像 TIES 那样为每个位置选出符号，对一致的元素取平均。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>Errors in values too</source>
        <translation>取值中也引入错误</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Freeze a dataset first; then its lengths decide what fits.</source>
        <translation>请先冻结数据集；之后由其长度决定放得下什么。</translation>
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
        <source>Continue from</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>A very small model, for trying out how a teacher is used: of 100 rewrites asked of it 3 passed validation, of 50 questions it named the right call for none, and as a judge it says yes to nearly everything. Leave it off for data that count.</source>
        <translation>这是一个很小的模型，用来试试教师模型怎样使用：请它改写 100 句，只有 3 句通过验证；请它为 50 个问题标注调用，没有一个正确；让它当评判，几乎对一切都说“是”。制作正式数据时请不要启用。</translation>
    </message>
    <message>
        <source>Breadcrumbs</source>
        <translation>Breadcrumbs（面包屑）</translation>
    </message>
    <message>
        <source>Breadcrumbs on the whole change of each weight matrix in place of the two small ones; the sum is cut down to the rank of the largest adapter. Ranks may differ; it takes longer than breadcrumbs.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 Breadcrumbs；总和截到最大适配器的秩。秩可以不同；比 Breadcrumbs 耗时更长。</translation>
    </message>
    <message>
        <source>Breadcrumbs, SVD</source>
        <translation>Breadcrumbs，SVD</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>DELLA</source>
        <translation>DELLA</translation>
    </message>
    <message>
        <source>DELLA on the whole change of each weight matrix in place of the two small ones; the result is cut down to the rank of the largest adapter. Ranks may differ.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 DELLA；结果截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>DELLA, SVD</source>
        <translation>DELLA，SVD</translation>
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
        <source>Dots in names</source>
        <translation>名称中的点</translation>
    </message>
    <message>
        <source>Draw a list for each row (list_tokens), take fewer or shorter tools, or choose a base model that reads more.</source>
        <translation>为每一行抽取工具列表（list_tokens），减少或缩短工具，或选择能读更多内容的基础模型。</translation>
    </message>
    <message>
        <source>Draw a list for each row: set the longest tool list of training (list_tokens) to {0}, and show a question its nearest tools when it is asked (lists of evaluation).</source>
        <translation>为每一行抽取工具列表：把训练的最长工具列表（list_tokens）设为 {0}，提问时只显示与问题最接近的工具（评估的 lists）。</translation>
    </message>
    <message>
        <source>English; short context</source>
        <translation>英语；上下文较短</translation>
    </message>
    <message>
        <source>Folder for downloads</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>Further folders</source>
        <translation>其他文件夹</translation>
    </message>
    <message>
        <source>Gradient checkpointing</source>
        <translation>梯度检查点</translation>
    </message>
    <message>
        <source>Greatest share of a teacher&apos;s</source>
        <translation>教师模型问题的最大占比</translation>
    </message>
    <message>
        <source>Greatest share of copies</source>
        <translation>副本的最大占比</translation>
    </message>
    <message>
        <source>Greatest share of templates</source>
        <translation>模板问题的最大占比</translation>
    </message>
    <message>
        <source>Groups from</source>
        <translation>分组来源</translation>
    </message>
    <message>
        <source>Halve the questions per row to {0} and double the rows per step and run again.</source>
        <translation>请把每行问题数减半为 {0}，把每步行数加倍，然后重新运行。</translation>
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
        <source>It does not fit with {0} to spare: {1} of {2} GiB at the peak ({3}).</source>
        <translation>留出 {0} 余量后放不下：峰值 {1} / {2} GiB（{3}）。</translation>
    </message>
    <message>
        <source>It fits: {0} of {1} GiB at the peak ({2}).</source>
        <translation>放得下：峰值 {0} / {1} GiB（{2}）。</translation>
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
        <source>It writes {0} GiB, and {1} GiB of the disk are free.</source>
        <translation>需要写入 {0} GiB，而磁盘剩余 {1} GiB。</translation>
    </message>
    <message>
        <source>JSON files {parameter: [values]}, or CSV or XLSX with a column for each parameter</source>
        <translation>JSON 文件 {parameter: [values]}，或每个参数占一列的 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>JSONL files of requests in OpenAI&apos;s form that a deployed agent saw</source>
        <translation>JSONL 文件，包含已部署的智能体收到的 OpenAI 格式请求</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Judge exactly as BFCL</source>
        <translation>完全按 BFCL 判定</translation>
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
        <source>Keys and values in memory</source>
        <translation>内存中的键与值</translation>
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
        <source>Largest gradient norm</source>
        <translation>最大梯度范数</translation>
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
        <source>Like DARE, TIES, but chance drops small entries rather than large ones: in each row the largest entry is kept most often. What is kept is made larger for what was dropped; then a sign is elected for each place and the mean is taken of what agrees. It works on the two small matrices each, and needs equal ranks. What is dropped is decided by the random seed.</source>
        <translation>与 DARE、TIES 相似，但随机舍去的多是小元素：每一行中最大的元素最常被保留。保留的元素按舍去的份额放大，再为每个位置选出符号，对一致的元素取平均。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>LoRA alpha (the update is scaled by alpha / rank)</source>
        <translation>LoRA alpha（更新量按 alpha / 秩缩放）</translation>
    </message>
    <message>
        <source>LoRA as in the enterprise paper</source>
        <translation>企业论文中的 LoRA</translation>
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
        <source>Loading it needs {0} GiB of ordinary memory, of which {1} GiB are free.</source>
        <translation>加载需要 {0} GiB 普通内存，而剩余 {1} GiB。</translation>
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
        <source>Longest answer</source>
        <translation>回答最大长度</translation>
    </message>
    <message>
        <source>Longest example</source>
        <translation>样本最大长度</translation>
    </message>
    <message>
        <source>Longest question</source>
        <translation>问题最大长度</translation>
    </message>
    <message>
        <source>Longest start</source>
        <translation>最长启动时间</translation>
    </message>
    <message>
        <source>Longest tool list</source>
        <translation>工具列表最大长度</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待时间</translation>
    </message>
    <message>
        <source>Lower the longest tool list (list_tokens).</source>
        <translation>请减小最长工具列表（list_tokens）。</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP 服务器</translation>
    </message>
    <message>
        <source>MCP servers to ask for their tools: a URL, or the command that starts one; what they tell is kept as a file</source>
        <translation>要询问其工具的 MCP 服务器：URL 或启动服务器的命令；其回答会保存为文件</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机器数</translation>
    </message>
    <message>
        <source>Made-up values</source>
        <translation>生成的取值</translation>
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
        <source>May be another machine</source>
        <translation>可以是另一台机器</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Merge search</source>
        <translation>合并搜索</translation>
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
        <source>Modules trained whole</source>
        <translation>整体训练的模块</translation>
    </message>
    <message>
        <source>Most of what an adapter changes is not needed. DARE drops entries at random, so many that the density is left, and divides the rest by the density, so that their sum stays as expected; then the adapters are added up with their weights. With fewer entries they disturb each other less. It works on the two small matrices each, and needs equal ranks. What is dropped is decided by the random seed.</source>
        <translation>适配器的改动大多并不需要。DARE 随机舍去元素，只留下密度所定的份额，并把其余元素除以密度，使总和的期望不变；然后按权重把各适配器相加。元素少了，互相干扰也就小了。它分别作用于两个小矩阵，要求秩相同。舍去哪些由随机种子决定。</translation>
    </message>
    <message>
        <source>Most questions</source>
        <translation>最多问题数</translation>
    </message>
    <message>
        <source>NEFTune noise</source>
        <translation>NEFTune 噪声</translation>
    </message>
    <message>
        <source>Near duplicates from</source>
        <translation>近似重复阈值</translation>
    </message>
    <message>
        <source>Nearest tools</source>
        <translation>最接近的工具</translation>
    </message>
    <message>
        <source>Nearest tools beside it</source>
        <translation>并列最接近的工具</translation>
    </message>
    <message>
        <source>Nearest tools in the bundle</source>
        <translation>部署包中最接近的工具</translation>
    </message>
    <message>
        <source>Nothing can be trained so: the longest example has {0} tokens, {1} of them its tool list, and {2} can be read.</source>
        <translation>这样无法训练：最长的样例有 {0} 个词元，其中工具列表占 {1} 个，而模型只能读 {2} 个。</translation>
    </message>
    <message>
        <source>Nothing fits: the least is {0} GiB on {1}.</source>
        <translation>没有放得下的方案：最少的是 {0} GiB（{1}）。</translation>
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
        <source>Numbers computed with</source>
        <translation>计算所用数值</translation>
    </message>
    <message>
        <source>Only these tools</source>
        <translation>仅这些工具</translation>
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
        <source>Or take fewer tools (pick or groups of tools), or choose a base model that reads more.</source>
        <translation>或者减少工具（工具的 pick 或 groups），或选择能读更多内容的基础模型。</translation>
    </message>
    <message>
        <source>Other programs use {0} of the processor now; the time is that of an idle one.</source>
        <translation>其他程序正在占用处理器的 {0}；这里的时间按空闲的处理器计算。</translation>
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
        <source>Parameters that do not say what belongs in them</source>
        <translation>没有说明应填内容的参数</translation>
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
        <source>PyTorch is not installed, so nothing can be trained.</source>
        <translation>未安装 PyTorch，无法训练。</translation>
    </message>
    <message>
        <source>QLoRA as in the RouteNator paper</source>
        <translation>RouteNator 论文中的 QLoRA</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Questions answered each epoch</source>
        <translation>每轮回答的问题数</translation>
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
        <source>Questions in all</source>
        <translation>问题总数</translation>
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
        <source>Questions side by side</source>
        <translation>并行问题数</translation>
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
        <source>Quick look</source>
        <translation>快速试训</translation>
    </message>
    <message>
        <source>Raise the longest example (max_length), shorten tools and questions, or choose a base model that reads more.</source>
        <translation>请增大最长样例（max_length），缩短工具和问题，或选择能读更多内容的基础模型。</translation>
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
        <source>Rank 8 on all linear layers, 16 questions a step, ten passes, every pass from the 7th on kept. For models of some billion parameters in 16 bit.</source>
        <translation>所有线性层上秩为 8，每步 16 个问题，训练十遍，从第 7 遍起每遍都保留。适合数十亿参数的 16 位模型。</translation>
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
        <source>Recorded questions</source>
        <translation>已记录的问题</translation>
    </message>
    <message>
        <source>Regression gate</source>
        <translation>回归检查</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replacement, teacher&apos;s</source>
        <translation>替换（教师模型问题）</translation>
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
        <source>Rewriting, teacher&apos;s</source>
        <translation>改写（教师模型问题）</translation>
    </message>
    <message>
        <source>RouteNator, appendix B.</source>
        <translation>RouteNator 论文，附录 B。</translation>
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
        <source>Same meaning from</source>
        <translation>视为同义的相似度</translation>
    </message>
    <message>
        <source>Sample of real questions</source>
        <translation>真实问题样本</translation>
    </message>
    <message>
        <source>Seed of the choice</source>
        <translation>选词的随机种子</translation>
    </message>
    <message>
        <source>Seed questions</source>
        <translation>种子问题</translation>
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
        <source>TIES on the whole change of each weight matrix in place of the two small ones: the votes are then on what the adapters really do. The result is cut down to the rank of the largest adapter. Ranks may differ; it takes longer than TIES.</source>
        <translation>作用于每个权重矩阵完整改动（而不是两个小矩阵）的 TIES：投票针对的是适配器真正的作用。结果再截到最大适配器的秩。秩可以不同；比 TIES 费时。</translation>
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
        <source>Teacher</source>
        <translation>教师模型</translation>
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
        <source>The adapter alone too</source>
        <translation>另写单独的适配器</translation>
    </message>
    <message>
        <source>The adapters are laid beside each other, so that their changes add up exactly, each with its weight. Ranks may differ; the merged adapter is as large as all of them together. Weights that add up to much more than one per adapter break the model: in the enterprise paper weight 1 was best of all methods and weight 2 left no answer right.</source>
        <translation>把各适配器并排放在一起，使它们的改动按各自的权重精确相加。秩可以不同；合并后的适配器与它们加起来一样大。平均每个适配器的权重远大于 1 会损坏模型：在企业论文中，权重 1 是所有方法中最好的，权重 2 则没有一个回答正确。</translation>
    </message>
    <message>
        <source>The changes of the adapters are added up exactly, as by concatenation, and the sum is then cut down to the rank of the largest adapter, keeping the directions in which it changes most. Ranks may differ, and the merged adapter stays small; what is cut off is lost.</source>
        <translation>像拼接那样把各适配器的改动精确相加，再把和截到最大适配器的秩，保留改动最大的方向。秩可以不同，合并后的适配器仍然很小；截去的部分就丢失了。</translation>
    </message>
    <message>
        <source>The enterprise function-calling paper, section 4.2.2. Its learning rate cannot be read in our copy; this one is what LoRA on models of this size is usually trained with.</source>
        <translation>企业函数调用论文，第 4.2.2 节。其学习率在我们的副本中无法辨认；这里用的是这种规模的模型训练 LoRA 时常用的值。</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory.</source>
        <translation>显存不足。</translation>
    </message>
    <message>
        <source>The installed PyTorch ({0}) cannot use the graphics card; install one with CUDA.</source>
        <translation>已安装的 PyTorch（{0}）无法使用显卡；请安装带 CUDA 的版本。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter are dropped as noise, and so are the few largest, which pull a merge out of balance; the rest are added up with their weights. It works on the two small matrices each, and needs equal ranks.</source>
        <translation>每个适配器中最小的元素作为噪声舍去，少数最大的元素会使合并失衡，也舍去；其余按权重相加。它分别作用于两个小矩阵，要求秩相同。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter are dropped, so many that the density is left, and the adapters are added up with their weights. What mattered most in each stays as it was. It works on the two small matrices each, and needs equal ranks.</source>
        <translation>舍去每个适配器中最小的元素，只留下密度所定的份额，再按权重把各适配器相加。每个适配器中最重要的部分保持原样。它分别作用于两个小矩阵，要求秩相同。</translation>
    </message>
    <message>
        <source>The smallest entries of each adapter&apos;s whole change of a weight matrix are dropped, in place of those of the two small matrices; the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. Ranks may differ.</source>
        <translation>舍去每个适配器对权重矩阵完整改动（而不是两个小矩阵）中最小的元素；把改动按权重相加，再把和截到最大适配器的秩。秩可以不同。</translation>
    </message>
    <message>
        <source>The two small matrices of each adapter are multiplied by the adapter&apos;s share and added up. It is quick and keeps the adapter as small as it was, but it is rough: multiplied out, the matrices of one adapter also meet those of the others. All adapters need the same rank.</source>
        <translation>把每个适配器的两个小矩阵乘以该适配器的份额后相加。它很快，合并后的适配器和原来一样小，但比较粗略：乘开以后，一个适配器的矩阵也会与其他适配器的矩阵相乘。所有适配器的秩必须相同。</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>整个列表</translation>
    </message>
    <message>
        <source>There was not enough memory for this training.</source>
        <translation>内存不足以进行这次训练。</translation>
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
        <source>Tools beside the right one</source>
        <translation>正确工具之外的工具</translation>
    </message>
    <message>
        <source>Tools in the rows</source>
        <translation>行中的工具</translation>
    </message>
    <message>
        <source>Tools left out</source>
        <translation>略去的工具</translation>
    </message>
    <message>
        <source>Tools shown</source>
        <translation>显示的工具</translation>
    </message>
    <message>
        <source>Tools that do not say what they do</source>
        <translation>没有说明用途的工具</translation>
    </message>
    <message>
        <source>Tools that say the same</source>
        <translation>说法相同的工具</translation>
    </message>
    <message>
        <source>Tools that take very many tokens</source>
        <translation>占用词元过多的工具</translation>
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
        <source>Train on {0}: {1} of {2} GiB, a time not known for this card for {3} epoch, {4} GiB of disk.</source>
        <translation>建议用{0}训练：{1} / {2} GiB，{3} 轮用时未知（该显卡没有数据），磁盘 {4} GiB。</translation>
    </message>
    <message>
        <source>Train on {0}: {1} of {2} GiB, a time not known for this card for {3} epochs, {4} GiB of disk.</source>
        <translation>建议用{0}训练：{1} / {2} GiB，{3} 轮用时未知（该显卡没有数据），磁盘 {4} GiB。</translation>
    </message>
    <message>
        <source>Train on {0}: {1} of {2} GiB, {3} for {4} epoch, {5} GiB of disk.</source>
        <translation>建议用{0}训练：{1} / {2} GiB，{4} 轮{3}，磁盘 {5} GiB。</translation>
    </message>
    <message>
        <source>Train on {0}: {1} of {2} GiB, {3} for {4} epochs, {5} GiB of disk.</source>
        <translation>建议用{0}训练：{1} / {2} GiB，{4} 轮{3}，磁盘 {5} GiB。</translation>
    </message>
    <message>
        <source>Train with {0}, which needs about {1} GiB (change the settings {2}), and run again.</source>
        <translation>请改用{0}，约需 {1} GiB（更改设置 {2}），然后重新运行。</translation>
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
        <source>Tries more</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Two adapters that change a model in different directions become shorter when they are averaged. SLERP goes from the change of one to that of the other along an arc, so that the merged change stays as large as they are. It takes two adapters; ranks may differ, and the merged adapter is as large as both together.</source>
        <translation>两个适配器若朝不同方向改动模型，取平均后改动会变小。SLERP 沿弧线从一个的改动走向另一个的改动，合并后的改动因此与它们一样大。它只合并两个适配器；秩可以不同，合并后的适配器与两者合在一起一样大。</translation>
    </message>
    <message>
        <source>Two passes with a high rate: shows in minutes whether data and tools fit together, not how good the model can become.</source>
        <translation>以高学习率训练两遍：几分钟内看出数据与工具是否匹配，但看不出模型最终能有多好。</translation>
    </message>
    <message>
        <source>Unnatural questions</source>
        <translation>不自然的问题</translation>
    </message>
    <message>
        <source>Uppermost layers</source>
        <translation>最上面的层</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证集比例</translation>
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
        <source>Values must be said</source>
        <translation>取值须在问题中出现</translation>
    </message>
    <message>
        <source>Values that are only listed in words</source>
        <translation>只在文字中列出的值</translation>
    </message>
    <message>
        <source>Values that nothing explains</source>
        <translation>没有解释的值</translation>
    </message>
    <message>
        <source>Values that only you can give</source>
        <translation>只有您能提供的值</translation>
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
        <source>Weights of the routes</source>
        <translation>途径权重</translation>
    </message>
    <message>
        <source>With short descriptions it fits: set the descriptions of training to short.</source>
        <translation>使用短描述就放得下：把训练的描述设为 short。</translation>
    </message>
    <message>
        <source>Without descriptions it fits: set the descriptions of training to none.</source>
        <translation>不带描述就放得下：把训练的描述设为 none。</translation>
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
        <source>a call in a form that is not read, with {0}</source>
        <translation>调用的格式无法读取，带有 {0}</translation>
    </message>
    <message>
        <source>a call is begun and not whole</source>
        <translation>调用已开始但不完整</translation>
    </message>
    <message>
        <source>a call needs a name</source>
        <translation>调用需要名称</translation>
    </message>
    <message>
        <source>a teacher of this project that extracts the call of questions without one; empty for none</source>
        <translation>本项目中的一个教师模型，用于提取无调用问题的调用；留空则不使用</translation>
    </message>
    <message>
        <source>a teacher of this project that votes on questions that were written by a machine; empty for none</source>
        <translation>本项目中的一个教师模型，对机器编写的问题投票评判；留空则不使用</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>约 {n} 小时</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>约 {n} 分钟</translation>
    </message>
    <message>
        <source>about {n} seconds</source>
        <translation>约 {n} 秒</translation>
    </message>
    <message>
        <source>activations {n} GiB</source>
        <translation>激活 {n} GiB</translation>
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
        <source>adamw: AdamW; paged_adamw_8bit: the same with its state in 8 bit, a quarter of the memory, which moves to ordinary memory where a graphics card&apos;s is short</source>
        <translation>adamw：AdamW；paged_adamw_8bit：状态为 8 位的 AdamW，内存只需四分之一，显存不足时移到普通内存</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>adapter {n} GiB</source>
        <translation>适配器 {n} GiB</translation>
    </message>
    <message>
        <source>adapters to merge, none for the newest</source>
        <translation>要合并的适配器，留空则使用最新的</translation>
    </message>
    <message>
        <source>adapters to merge, none for those chosen for merging</source>
        <translation>要合并的适配器；不写则用合并页上所选的</translation>
    </message>
    <message>
        <source>address and port by which the other machines reach this one, such as 10.0.0.1:29500</source>
        <translation>其他机器访问本机所用的地址和端口，例如 10.0.0.1:29500</translation>
    </message>
    <message>
        <source>address of the model hub that is asked when you download: Hugging Face, or a mirror of your own</source>
        <translation>下载时询问的模型中心地址：Hugging Face，或您自己的镜像</translation>
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
        <source>arguments are not an object</source>
        <translation>参数不是对象</translation>
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
        <source>by name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>chat template to train with in place of the base model&apos;s own: a Jinja file, or the name of a family whose official template is taken, such as Qwen-Qwen2.5-7B-Instruct; none for its own</source>
        <translation>训练时代替基础模型自带模板的对话模板：一个 Jinja 文件，或采用其官方模板的系列名称，例如 Qwen-Qwen2.5-7B-Instruct；留空则用自带的</translation>
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
        <source>cut down questions from templates to key words too, not only those of people and of a teacher</source>
        <translation>除人工和教师模型的问题外，也把模板问题缩减为关键词</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>embedded（内置）</translation>
    </message>
    <message>
        <source>embedded: the small model that comes with Adaptool; gguf: a GGUF file, run here; endpoint: a server that speaks OpenAI&apos;s chat completions; vllm: vLLM, started and ended by Adaptool; transformers: a folder with a transformers model, run here</source>
        <translation>embedded：Adaptool 自带的小模型；gguf：在本机运行的 GGUF 文件；endpoint：支持 OpenAI 聊天补全接口的服务器；vllm：由 Adaptool 启动和结束的 vLLM；transformers：在本机运行的 transformers 模型文件夹</translation>
    </message>
    <message>
        <source>embeddings (no language model; within seconds), base (the one that training starts from), a folder with a model, adapter, or an exported file such as gguf-q8_0</source>
        <translation>embeddings（不用语言模型，几秒钟）、base（训练所用的基础模型）、一个模型文件夹、adapter，或导出的文件如 gguf-q8_0</translation>
    </message>
    <message>
        <source>end when the share of right answers to validation questions has not risen for so many epochs, and take the best epoch; 0 for never</source>
        <translation>验证问题的答对率连续这么多轮没有上升时结束，并取最好的一轮；0 表示从不</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>条样例</translation>
    </message>
    <message>
        <source>f16</source>
        <translation>f16</translation>
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
        <source>files of questions with their calls that a language model wrote earlier or elsewhere, such as pasted from a chat service; in the forms of seed questions</source>
        <translation>语言模型先前或在别处写下的问题及其调用的文件，例如从聊天服务中粘贴而来；格式与种子问题相同</translation>
    </message>
    <message>
        <source>for formats of 4 bits and fewer, measure what matters to the training questions and round the weights by that (imatrix)</source>
        <translation>对于 4 位及更少位的格式，测量对训练问题重要的部分，并据此对权重取舍（imatrix）</translation>
    </message>
    <message>
        <source>greatest share of the questions that copies of people&apos;s may have; 1 for no limit</source>
        <translation>人工问题的副本在全部问题中的最大占比；1 表示不限</translation>
    </message>
    <message>
        <source>greatest share of the questions that those from templates may have, for people&apos;s and a teacher&apos;s teach more; 1 for no limit</source>
        <translation>模板问题在全部问题中的最大占比，因为人工和教师模型的问题更有教益；1 表示不限</translation>
    </message>
    <message>
        <source>greatest share of the questions that those of a language model may have; 1 for no limit</source>
        <translation>语言模型的问题在全部问题中的最大占比；1 表示不限</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>how many of the uppermost layers get an adapter, which takes less time and memory, for the gradient stops below them; 0 for all</source>
        <translation>最上面的多少层带适配器；梯度到其下为止，因此省时间和内存；0 表示所有层</translation>
    </message>
    <message>
        <source>judge answers as the checker of the Berkeley Function Calling Leaderboard does, with its mistakes and its leniency, so that rates can stand beside published ones; the share of right answers by that rule is shown beside our own in any case</source>
        <translation>像伯克利函数调用排行榜的检查器那样判定回答，连同它的错误与宽松，使比率可与已发表的结果并列；无论如何，按该规则的正确率都会显示在本程序的正确率旁边</translation>
    </message>
    <message>
        <source>keep the dots in the names of tools, which some servers refuse; without it they become underscores</source>
        <translation>保留工具名称中的点，有些服务器不接受；否则点会变成下划线</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>left by hand</source>
        <translation>手动略去</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>list those tools beside the right ones that are nearest to the question in meaning, not any</source>
        <translation>在正确工具之外列出含义与问题最接近的工具，而不是任意工具</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>meaning: cosine of embeddings, by the embedding model of the stage knowledge, with chrF beside it; letters: chrF alone</source>
        <translation>meaning：嵌入的余弦，用“知识”阶段的嵌入模型，并附上 chrF；letters：只用 chrF</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>names of tools that are not taken, whatever was picked</source>
        <translation>不导入的工具名称，无论挑选了什么</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>最接近</translation>
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
        <source>no value can be made up</source>
        <translation>无法编造值</translation>
    </message>
    <message>
        <source>none: 16 bit, or 32 bit on a processor without bfloat16; int8: half of 16 bit; nf4: a quarter (QLoRA)</source>
        <translation>无：16 位，不支持 bfloat16 的处理器为 32 位；int8：16 位的一半；nf4：四分之一（QLoRA）</translation>
    </message>
    <message>
        <source>nothing was answered</source>
        <translation>没有回答任何内容</translation>
    </message>
    <message>
        <source>number format in which a device keeps the keys and values of what it has read: f16, or q8_0 for half of the memory and q4_0 for a quarter; files are measured with it</source>
        <translation>设备保存已读内容的键与值所用的数字格式：f16，或 q8_0（内存减半）、q4_0（四分之一）；文件按此测量</translation>
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
        <source>one weight an adapter; none for what the method takes: 1 each, or equal shares</source>
        <translation>每个适配器一个权重；不填则按方法而定：各为 1，或均分</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>prefixes</source>
        <translation>前缀</translation>
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
        <translation>问题</translation>
    </message>
    <message>
        <source>questions to write for each tool, recorded ones among them</source>
        <translation>每个工具要写的问题数，包括已记录的问题</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>same meaning</source>
        <translation>含义相同</translation>
    </message>
    <message>
        <source>share of examples set apart as the validation set of training</source>
        <translation>留作训练验证集的样本比例</translation>
    </message>
    <message>
        <source>similarity of the embeddings in percent from which two questions with the same calls mean the same; 0 not to look</source>
        <translation>调用相同的两个问题，其嵌入的相似度（百分比）达到此值即视为含义相同；0 表示不检查</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>take only the tools of these groups and the questions that need no others; empty for all</source>
        <translation>只取这些组的工具以及不需要其他工具的问题；留空则取全部</translation>
    </message>
    <message>
        <source>the GGUF file, the model&apos;s folder, or the name under which the server knows it; none for the kind embedded</source>
        <translation>GGUF 文件、模型文件夹，或服务器所用的模型名称；种类为 embedded 时不填</translation>
    </message>
    <message>
        <source>the reasoning is not finished</source>
        <translation>推理尚未结束</translation>
    </message>
    <message>
        <source>tokens that the tool list of a row may take: the tools that its questions call, and others drawn anew for each row; 0 to list all tools</source>
        <translation>一行的工具列表最多占用的词元数：其问题所调用的工具，以及为每一行重新抽取的其他工具；0 表示列出全部工具</translation>
    </message>
    <message>
        <source>told</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>个工具</translation>
    </message>
    <message>
        <source>tools shown with a question where those nearest to it are shown</source>
        <translation>只显示最接近的工具时，每个问题显示的工具数</translation>
    </message>
    <message>
        <source>validation questions that the model answers after each epoch, for the share of right answers; 0 for none, or 100 where early stopping asks for it</source>
        <translation>每轮之后让模型回答的验证问题数，用于计算答对率；0 表示不回答，提前停止需要时为 100</translation>
    </message>
    <message>
        <source>weights to try: one number for every adapter alike, or one for each such as 0.7+0.3</source>
        <translation>要尝试的权重：所有适配器同用一个数，或每个一个，如 0.7+0.3</translation>
    </message>
    <message>
        <source>weights {n} GiB</source>
        <translation>权重 {n} GiB</translation>
    </message>
    <message>
        <source>what compares questions by their meaning: embedded (all-MiniLM-L6-v2, English only), or a folder with another such model, such as a multilingual one</source>
        <translation>按含义比较问题所用的模型：embedded（all-MiniLM-L6-v2，仅限英语），或另一个此类模型的文件夹，例如多语言模型</translation>
    </message>
    <message>
        <source>what makes the groups where no group is named: what the names of tools speak of, the tags of their file, the paths of their operations, or how their names begin</source>
        <translation>未指定组时的分组依据：工具名称所指的事物、文件中的标签、操作的路径，或名称的开头</translation>
    </message>
    <message>
        <source>which questions decide: those of the validation set, or the test questions, which then tell nothing new afterwards</source>
        <translation>由哪些问题决定：验证集的问题，或测试问题（之后测试问题就不再说明新情况）</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>whole: each row of the forms below holds its tools; by name: it names them, and they stand once in a file beside; auto: whole up to 200 MB</source>
        <translation>完整：下列格式的每一行都含有其工具；按名称：行中只写名称，工具在旁边的文件中只写一次；自动：200 MB 以内用完整</translation>
    </message>
    <message>
        <source>with which tools each question is asked: all, the nearest to it in meaning, the nearest by its words (as a bundle picks them), or those of its tool group; several are compared</source>
        <translation>提问时显示哪些工具：全部、含义最接近的、词语最接近的（与部署包的选取相同），或所属工具组的工具；可选多种进行比较</translation>
    </message>
    <message>
        <source>words stand beside a call</source>
        <translation>调用旁边还有文字</translation>
    </message>
    <message>
        <source>{0} calls instead of {1}</source>
        <translation>{0} 个调用，应为 {1} 个</translation>
    </message>
    <message>
        <source>{0} has no parameter {1}</source>
        <translation>{0} 没有参数 {1}</translation>
    </message>
    <message>
        <source>{0} is an empty text, taken as left out</source>
        <translation>{0} 是空文本，视为未给出</translation>
    </message>
    <message>
        <source>{0} is held in 16 bit on the processor, for more does not fit into memory now; answers may differ a little.</source>
        <translation>{0} 以 16 位放在处理器上，因为内存现在放不下更多；回答可能略有不同。</translation>
    </message>
    <message>
        <source>{0} is held in 4 bit (NF4) on the graphics card, for more does not fit into memory now; answers may differ a little.</source>
        <translation>{0} 以 4 位（NF4）放在显卡上，因为显存现在放不下更多；回答可能略有不同。</translation>
    </message>
    <message>
        <source>{0} is held in 4 bit (NF4) on the processor, for more does not fit into memory now; answers may differ a little.</source>
        <translation>{0} 以 4 位（NF4）放在处理器上，因为内存现在放不下更多；回答可能略有不同。</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>缺少 {0}</translation>
    </message>
    <message>
        <source>{0} is {1}, expected a value of type {2}</source>
        <translation>{0} 是 {1}，应为 {2} 类型的值</translation>
    </message>
    <message>
        <source>{0} is {1}, expected {2}</source>
        <translation>{0} 是 {1}，应为 {2}</translation>
    </message>
    <message>
        <source>{0} is {1}, taken as {2}</source>
        <translation>{0} 是 {1}，视为 {2}</translation>
    </message>
    <message>
        <source>{0} is {1}, which should hold values of type {2}</source>
        <translation>{0} 是 {1}，其中的值应为 {2} 类型</translation>
    </message>
    <message>
        <source>{0} was called instead of {1}</source>
        <translation>调用了 {0}，应为 {1}</translation>
    </message>
    <message>
        <source>{0} was not asked for</source>
        <translation>未要求 {0}</translation>
    </message>
    <message>
        <source>{0} was not called</source>
        <translation>没有调用 {0}</translation>
    </message>
    <message>
        <source>{0} without {1}</source>
        <translation>有 {0} 而没有 {1}</translation>
    </message>
    <message>
        <source>{0} would be better, but it does not fit with {1} to spare: {2} of {3} GiB at the peak ({4}).</source>
        <translation>{0}更好，但留出 {1} 余量后放不下：峰值 {2} / {3} GiB（{4}）。</translation>
    </message>
    <message>
        <source>{0} would be better, but it writes {1} GiB, and {2} GiB of the disk are free.</source>
        <translation>{0}更好，但需要写入 {1} GiB，而磁盘剩余 {2} GiB。</translation>
    </message>
    <message>
        <source>{0} would be better, but loading it needs {1} GiB of ordinary memory, of which {2} GiB are free.</source>
        <translation>{0}更好，但加载需要 {1} GiB 普通内存，而剩余 {2} GiB。</translation>
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
        <source>{n} question a row</source>
        <translation>每行 {n} 个问题</translation>
    </message>
    <message>
        <source>{n} questions a row</source>
        <translation>每行 {n} 个问题</translation>
    </message>
    <message>
        <source>&apos;embedded&apos; or a folder with a transformers model</source>
        <translation>“embedded”，或包含 transformers 模型的文件夹</translation>
    </message>
    <message>
        <source>auto: bfloat16 where the machine computes with it, else float16 on a graphics card and float32 on a processor</source>
        <translation>auto：机器能用 bfloat16 计算时用它，否则显卡上用 float16，处理器上用 float32</translation>
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
        <source>call does not conform</source>
        <translation>调用不符合定义</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
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
        <source>compute each layer a second time instead of keeping what it made; a third slower, much less memory</source>
        <translation>每层计算两次而不保留中间结果；慢三分之一，但内存少得多</translation>
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
        <source>copies of the model that vLLM runs side by side</source>
        <translation>vLLM 并行运行的模型副本数</translation>
    </message>
    <message>
        <source>csv</source>
        <translation>csv</translation>
    </message>
    <message>
        <source>cutoff in tokens, 0 for the base model&apos;s context</source>
        <translation>长度上限（token 数），0 表示基础模型的上下文长度</translation>
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
        <source>files of real questions with their calls, from which the statistics are computed</source>
        <translation>真实问题及其调用的文件，用于计算统计数据</translation>
    </message>
    <message>
        <source>files of values that no training question may hold</source>
        <translation>取值文件，任何训练问题都不得包含其中的取值</translation>
    </message>
    <message>
        <source>files with tool definitions, relative to the project</source>
        <translation>工具定义文件，路径相对于项目</translation>
    </message>
    <message>
        <source>fill rows with questions up to about so many tokens, tool list included; 0 to go by questions per row</source>
        <translation>每行装入问题直到约这么多 token（含工具列表）；0 表示按每行问题数</translation>
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
        <source>folders in which models are looked for, beside the caches</source>
        <translation>除缓存外查找模型的文件夹</translation>
    </message>
    <message>
        <source>for research only: its licence allows no use in a business</source>
        <translation>仅供研究：其许可证不允许商业使用</translation>
    </message>
    <message>
        <source>format of the file that is packed with all that a device needs; auto for the smallest one that passed, none for no bundle</source>
        <translation>与设备所需的一切一起打包的文件格式；auto 表示通过检查的最小文件，none 表示不生成部署包</translation>
    </message>
    <message>
        <source>forms in which the examples are written beside our own</source>
        <translation>除自有格式外，另外写出样本的格式</translation>
    </message>
    <message>
        <source>framework {n} GiB</source>
        <translation>框架 {n} GiB</translation>
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
        <source>gguf</source>
        <translation>GGUF 文件（gguf）</translation>
    </message>
    <message>
        <source>good at calls; for a small card or an edge device</source>
        <translation>擅长调用；适合小显卡或边缘设备</translation>
    </message>
    <message>
        <source>gradients {n} GiB</source>
        <translation>梯度 {n} GiB</translation>
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
        <source>greedy: the likeliest token; paper: temperature 0.3, top-k 50, top-p 1, seed 42; own: the values below</source>
        <translation>greedy：取最可能的 token；paper：温度 0.3、top-k 50、top-p 1、种子 42；own：使用下面的值</translation>
    </message>
    <message>
        <source>groups of tools by their names, such as billing = invoice_*, charge_*; without any, groups come from groups_by</source>
        <translation>按名称划分的工具组，例如 billing = invoice_*, charge_*；未指定时由 groups_by 决定分组</translation>
    </message>
    <message>
        <source>heuristic</source>
        <translation>启发式</translation>
    </message>
    <message>
        <source>how freely the teacher chooses its words, 0 for the likeliest</source>
        <translation>教师用词的自由程度，0 表示最可能的词</translation>
    </message>
    <message>
        <source>how freely tokens are drawn, 0 for the likeliest</source>
        <translation>抽取 token 的自由程度，0 为取最可能者</translation>
    </message>
    <message>
        <source>how many fewer questions a file of 8 bits and more may answer rightly than the model before it was written</source>
        <translation>8 位及以上的文件比写出前的模型最多可少答对多少问题</translation>
    </message>
    <message>
        <source>how many times faster B of the adapter learns than A, such as 16, with a lower learning rate; 0 for alike</source>
        <translation>适配器的 B 比 A 学得快多少倍，例如 16，并配以较低的学习率；0 表示相同</translation>
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
        <source>how often each route is taken, such as templates=3; without, all that can be taken alike</source>
        <translation>各途径的采用频率，例如 templates=3；留空则所有可用途径一视同仁</translation>
    </message>
    <message>
        <source>how often the questions are drawn anew for an interval</source>
        <translation>为求区间而重新抽取问题的次数</translation>
    </message>
    <message>
        <source>how several adapters become one</source>
        <translation>几个适配器如何合为一个</translation>
    </message>
    <message>
        <source>how several cards share the work: one card alone, ddp (each holds the model), fsdp or zero3 (the model is split over them)</source>
        <translation>多张显卡如何分工：只用一张；ddp（每张都有模型）；fsdp 或 zero3（模型分摊到各张）</translation>
    </message>
    <message>
        <source>how strongly the adapter&apos;s weights are drawn to zero</source>
        <translation>把适配器的权重拉向零的强度</translation>
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
        <source>how the tools are described to the model: as they stand, in short, or by their names alone</source>
        <translation>向模型描述工具的方式：原样、简短，或仅用名称</translation>
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
        <source>in many languages, does not think first; reads long tool lists</source>
        <translation>支持多种语言，不先思考；能读长的工具列表</translation>
    </message>
    <message>
        <source>in many languages, for a card of 24 GB; thinking is switched off</source>
        <translation>支持多种语言，适合 24 GB 显卡；思考已关闭</translation>
    </message>
    <message>
        <source>in many languages; thinking is switched off</source>
        <translation>支持多种语言；思考已关闭</translation>
    </message>
    <message>
        <source>in six languages, reads long tool lists; thinking is switched off</source>
        <translation>支持六种语言，能读长的工具列表；思考已关闭</translation>
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
        <source>judged wrong</source>
        <translation>被评判为错误</translation>
    </message>
    <message>
        <source>language of the questions; auto: that of each question</source>
        <translation>问题的语言；auto：与各问题相同</translation>
    </message>
    <message>
        <source>layers computed again</source>
        <translation>各层重新计算</translation>
    </message>
    <message>
        <source>learn the size of each weight&apos;s columns apart from their direction; slower, at times better at low ranks</source>
        <translation>把权重各列的大小与方向分开学习；较慢，低秩时有时更好</translation>
    </message>
    <message>
        <source>let typing errors touch the values that a call needs</source>
        <translation>允许输入错误影响调用所需的取值</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>list the merged adapter beside the trained ones, to be compared and merged again</source>
        <translation>把合并后的适配器与训练的适配器列在一起，供比较和再次合并</translation>
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
        <source>longer gradients are shortened to this; 0 for no limit</source>
        <translation>更长的梯度缩短到此值；0 表示不限</translation>
    </message>
    <message>
        <source>longest answer in tokens</source>
        <translation>回答的最大长度（token 数）</translation>
    </message>
    <message>
        <source>longest question and answer together, 0 for the model&apos;s own (a GGUF file: at most 8192)</source>
        <translation>问题与回答合计的最大长度，0 表示模型自身的上限（GGUF 文件：最多 8192）</translation>
    </message>
    <message>
        <source>longest time that vLLM may take to start</source>
        <translation>vLLM 启动最多允许的时间</translation>
    </message>
    <message>
        <source>longest wait for one answer</source>
        <translation>等待一个回答的最长时间</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>loss or one layer&apos;s backward {n} GiB</source>
        <translation>损失或单层反向计算 {n} GiB</translation>
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
        <source>make a folder for a server with vLLM: the merged model, the adapter for --lora-modules, or both</source>
        <translation>为 vLLM 服务器生成文件夹：合并后的模型、用于 --lora-modules 的适配器，或两者</translation>
    </message>
    <message>
        <source>matrices</source>
        <translation>矩阵数</translation>
    </message>
    <message>
        <source>measure each model once more with its answers held to a grammar of the tool list</source>
        <translation>让每个模型再测一次，并把回答限定于由工具列表生成的语法</translation>
    </message>
    <message>
        <source>measure how fast each file answers on this machine, and its memory</source>
        <translation>测量每个文件在本机上的回答速度及其内存占用</translation>
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
        <source>name of an adapter whose training is continued, so that it keeps its rank and modules; none for a fresh one</source>
        <translation>要继续训练的适配器名称，沿用其秩和模块；留空表示全新的</translation>
    </message>
    <message>
        <source>names of modules that are trained themselves and kept with the adapter, such as embed_tokens or lm_head; they take much memory</source>
        <translation>本身参与训练并随适配器保存的模块名，例如 embed_tokens 或 lm_head；占用大量内存</translation>
    </message>
    <message>
        <source>names of the layers that get an adapter, such as q_proj; none for all linear layers</source>
        <translation>加适配器的层的名称，例如 q_proj；留空表示所有线性层</translation>
    </message>
    <message>
        <source>names or patterns of the tools to take, such as get_*; none for all</source>
        <translation>要导入的工具名称或模式，例如 get_*；留空表示全部</translation>
    </message>
    <message>
        <source>near duplicate</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>newest checkpoints kept while training, to continue from after an interruption</source>
        <translation>训练时保留的最新检查点数，以便中断后继续</translation>
    </message>
    <message>
        <source>nf4</source>
        <translation>nf4</translation>
    </message>
    <message>
        <source>no asset has an image</source>
        <translation>没有素材带有图片</translation>
    </message>
    <message>
        <source>no longer in the files</source>
        <translation>文件中已不存在</translation>
    </message>
    <message>
        <source>no teacher is chosen</source>
        <translation>未选择教师模型</translation>
    </message>
    <message>
        <source>no tool takes a free text</source>
        <translation>没有工具接受自由文本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>norm ratio</source>
        <translation>范数比</translation>
    </message>
    <message>
        <source>not JSON: something follows at character {0}</source>
        <translation>不是 JSON：第 {0} 个字符处还有内容</translation>
    </message>
    <message>
        <source>not JSON: {0} at character {1}</source>
        <translation>不是 JSON：第 {1} 个字符处 {0}</translation>
    </message>
    <message>
        <source>not labelled yet</source>
        <translation>尚未标注</translation>
    </message>
    <message>
        <source>number format of the base model&apos;s file that the adapter alone is used over</source>
        <translation>与单独的适配器配合的基础模型文件的数值格式</translation>
    </message>
    <message>
        <source>number format of the merged model; auto: float32 below a billion parameters</source>
        <translation>合并后模型的数值格式；自动：参数量不足十亿时用 float32</translation>
    </message>
    <message>
        <source>openai</source>
        <translation>openai</translation>
    </message>
    <message>
        <source>optimizer {n} GiB</source>
        <translation>优化器 {n} GiB</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
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
        <source>peak learning rate</source>
        <translation>学习率峰值</translation>
    </message>
    <message>
        <source>port on which vLLM is started, 0 for a free one</source>
        <translation>启动 vLLM 的端口，0 表示任一空闲端口</translation>
    </message>
    <message>
        <source>probe of shared rows {n} GiB</source>
        <translation>共享行的试探 {n} GiB</translation>
    </message>
    <message>
        <source>put before the name of every tool</source>
        <translation>加在每个工具名称之前</translation>
    </message>
    <message>
        <source>questions answered side by side</source>
        <translation>同时回答的问题数</translation>
    </message>
    <message>
        <source>questions asked at once</source>
        <translation>同时提出的问题数</translation>
    </message>
    <message>
        <source>questions asked of each candidate, drawn once for all; 0 for all there are</source>
        <translation>每个候选要回答的问题数，统一抽取一次；0 表示全部</translation>
    </message>
    <message>
        <source>questions that share one tool list in a row</source>
        <translation>一行中共用同一工具列表的问题数</translation>
    </message>
    <message>
        <source>questions to write in all, shared out as the population statistics say; 0 for the same number for each tool</source>
        <translation>要编写的问题总数，按总体统计分配；0 表示每个工具的问题数相同</translation>
    </message>
    <message>
        <source>random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>random seed of made-up and kept values</source>
        <translation>生成取值和留存取值所用的随机种子</translation>
    </message>
    <message>
        <source>random seed of the intervals</source>
        <translation>区间的随机种子</translation>
    </message>
    <message>
        <source>random seed of the methods that drop entries by chance</source>
        <translation>随机舍去元素的方法所用的随机种子</translation>
    </message>
    <message>
        <source>random seed of the split and of the tool order</source>
        <translation>数据划分和工具顺序的随机种子</translation>
    </message>
    <message>
        <source>random seed with which tokens are drawn</source>
        <translation>抽取 token 的随机种子</translation>
    </message>
    <message>
        <source>rank to which the methods with svd cut the result, 0 for that of the largest adapter</source>
        <translation>含 svd 的方法把结果截到的秩；0 表示最大适配器的秩</translation>
    </message>
    <message>
        <source>ranks</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>reject calls whose values the question does not say</source>
        <translation>拒绝取值未在问题中出现的调用</translation>
    </message>
    <message>
        <source>reject questions that name the tool, keep a gap of a template, repeat themselves or refuse</source>
        <translation>拒绝出现工具名称、残留模板空位、自我重复或拒绝作答的问题</translation>
    </message>
    <message>
        <source>rejected by hand</source>
        <translation>人工拒绝</translation>
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
        <source>rounding {n} GiB</source>
        <translation>零头 {n} GiB</translation>
    </message>
    <message>
        <source>rows before each update (gradient accumulation)</source>
        <translation>每次更新前处理的行数（梯度累积）</translation>
    </message>
    <message>
        <source>rules that make values, such as project_code = pattern PRJ-[0-9]{4} or employee = faker name de_DE x 300</source>
        <translation>生成取值的规则，例如 project_code = pattern PRJ-[0-9]{4} 或 employee = faker name de_DE x 300</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>scale the update by alpha / square root of rank (rsLoRA), for high ranks</source>
        <translation>按 alpha / 秩的平方根缩放更新（rsLoRA），适合高秩</translation>
    </message>
    <message>
        <source>sdpa</source>
        <translation>sdpa</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子问题</translation>
    </message>
    <message>
        <source>send questions and tool definitions to a server on another machine</source>
        <translation>将问题和工具定义发送到另一台机器上的服务器</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>share of augmented questions given a typing error</source>
        <translation>增强问题中加入输入错误的比例</translation>
    </message>
    <message>
        <source>share of each GPU&apos;s memory that vLLM may take</source>
        <translation>vLLM 可占用的每块 GPU 显存比例</translation>
    </message>
    <message>
        <source>share of each value list that no training question may hold</source>
        <translation>每个取值列表中任何训练问题都不得包含的比例</translation>
    </message>
    <message>
        <source>share of questions cut down to key words</source>
        <translation>简化为关键词的问题比例</translation>
    </message>
    <message>
        <source>share of questions that need no tool, or one that is not there</source>
        <translation>无需工具，或所需工具不存在的问题所占比例</translation>
    </message>
    <message>
        <source>share of questions that need two or more calls</source>
        <translation>需要两个或更多调用的问题所占比例</translation>
    </message>
    <message>
        <source>share of repeated measurements whose intervals would hold the true rate</source>
        <translation>重复测量中，区间包含真实比率的份额</translation>
    </message>
    <message>
        <source>share of the adapters&apos; entries that is kept, for the methods that drop some</source>
        <translation>保留适配器元素的份额，用于舍去元素的方法</translation>
    </message>
    <message>
        <source>share of the probability that the tokens drawn from hold</source>
        <translation>所抽取的 token 合计占有的概率份额</translation>
    </message>
    <message>
        <source>share of the steps in which the rate rises</source>
        <translation>学习率上升的步数所占比例</translation>
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
        <source>shares of tool lists in one run, such as long=2, short=1 and none=1, so that one adapter serves all of them; none for the one kind of descriptions above</source>
        <translation>一次训练中各种工具列表的份额，例如 long=2、short=1 和 none=1，使一个适配器适用于全部；留空则只用上面那一种描述</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短</translation>
    </message>
    <message>
        <source>similarity in percent from which two questions on one tool count as one</source>
        <translation>同一工具的两个问题视为同一问题的最低相似度（百分比）</translation>
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
        <source>small, in many languages; thinking is switched off</source>
        <translation>小，支持多种语言；思考已关闭</translation>
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
        <source>take only the examples of these data cycles; empty for all</source>
        <translation>只取这些数据周期的样例；留空表示全部</translation>
    </message>
    <message>
        <source>take the kernels of the package liger-kernel where it is installed; less memory and time on a graphics card</source>
        <translation>使用已安装的 liger-kernel 软件包的内核；在显卡上省内存、省时间</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>教师模型</translation>
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
        <source>test questions asked behind llama.cpp&apos;s server as well, 0 for none</source>
        <translation>另在 llama.cpp 的服务器上提问的测试问题数，0 表示不提问</translation>
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
        <source>the adapter as it is after this epoch and each later one is kept beside the last; 0 for the last alone</source>
        <translation>这一轮及以后每一轮之后的适配器都保留在最后的旁边；0 表示只保留最后的</translation>
    </message>
    <message>
        <source>the base model of the enterprise paper; for a card of 24 GB</source>
        <translation>企业论文所用的基础模型；适合 24 GB 显卡</translation>
    </message>
    <message>
        <source>the code block is not closed</source>
        <translation>代码块没有结束</translation>
    </message>
    <message>
        <source>the interpreter of the environment that vLLM is installed in, empty for the vllm on the PATH</source>
        <translation>安装了 vLLM 的环境的解释器，留空则使用 PATH 中的 vllm</translation>
    </message>
    <message>
        <source>the model can look at images</source>
        <translation>模型能够查看图像</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>the same for smaller formats</source>
        <translation>同上，用于更小的格式</translation>
    </message>
    <message>
        <source>the smallest that is good at calls; for a processor or an edge device</source>
        <translation>擅长调用的最小模型；适合处理器或边缘设备</translation>
    </message>
    <message>
        <source>the teacher does not see images</source>
        <translation>该教师模型不能查看图片</translation>
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
        <source>there is no tool {0}</source>
        <translation>没有工具 {0}</translation>
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
        <source>tokens that the tool list of an exported example may take, 0 for no limit</source>
        <translation>导出样本的工具列表最多可占用的 token 数，0 表示不限</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>tools that an exported example lists beside the right ones; 0 for all</source>
        <translation>导出样本中除正确工具外列出的工具数；0 表示全部</translation>
    </message>
    <message>
        <source>tools that the bundle&apos;s client shows with a question, the nearest by its words; 0 for all, or where not all can be shown, for as many as evaluation shows</source>
        <translation>部署包的客户端随问题显示的工具数，取词语上最接近的；0 表示全部，无法全部显示时则与评估显示的数目相同</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>train even where examples are cut at that length; accuracy collapses then</source>
        <translation>即使样例在该长度处被截断也训练；准确率会大幅下降</translation>
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
        <source>unnatural wording</source>
        <translation>措辞不自然</translation>
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
        <translation>验证题答对率</translation>
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
        <source>very small, English; its template takes no tools and is given a form</source>
        <translation>很小，英语；其模板不接受工具，会为它补上一种格式</translation>
    </message>
    <message>
        <source>vllm</source>
        <translation>vLLM（vllm）</translation>
    </message>
    <message>
        <source>what to measure: base, adapter (the one in use), adapter:NAME, merged, an exported file such as gguf-q8_0, or teacher:NAME</source>
        <translation>要测量的对象：base、adapter（使用中的）、adapter:名称、merged、导出的文件（如 gguf-q8_0）或 teacher:名称</translation>
    </message>
    <message>
        <source>where downloaded models are kept; empty for the folder base-models in the user&apos;s cache</source>
        <translation>下载的模型存放在哪里；留空则为用户缓存中的 base-models 文件夹</translation>
    </message>
    <message>
        <source>which assets may feed which tool, such as Generate: gentech == true</source>
        <translation>哪些素材可用于哪个工具，例如 Generate: gentech == true</translation>
    </message>
    <message>
        <source>which version, such as 2026-11/v3; empty for the one trained last</source>
        <translation>哪个版本，例如 2026-11/v3；留空表示最近训练的</translation>
    </message>
    <message>
        <source>who rewrites: heuristic, which needs no model, or the name of a teacher of this project</source>
        <translation>由谁改写：heuristic（无需模型），或本项目中教师模型的名称</translation>
    </message>
    <message>
        <source>who writes the questions: heuristic, which needs no model, or the name of a teacher of this project</source>
        <translation>由谁编写问题：heuristic（无需模型），或本项目中教师模型的名称</translation>
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
        <source>words that a question may have; 0: twice the longest real one where that is known</source>
        <translation>问题的最大词数；0：最长真实问题的两倍（如果已知）</translation>
    </message>
    <message>
        <source>write the adapter alone as GGUF, and the base model&apos;s file that it is used over</source>
        <translation>将适配器单独写成 GGUF，并写出与之配合的基础模型文件</translation>
    </message>
    <message>
        <source>write the best merge into the settings of merging</source>
        <translation>把最好的合并写入合并的设置</translation>
    </message>
    <message>
        <source>write the curves to runs/tensorboard too</source>
        <translation>同时把曲线写入 runs/tensorboard</translation>
    </message>
    <message>
        <source>wrong language</source>
        <translation>语言错误</translation>
    </message>
    <message>
        <source>zero3</source>
        <translation>zero3</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Another job runs in {0}.</source>
        <translation>另一个任务正在 {0} 中运行。</translation>
    </message>
    <message>
        <source>Ask a server that has some.</source>
        <translation>请询问有工具的服务器。</translation>
    </message>
    <message>
        <source>Ask a server with fewer.</source>
        <translation>请询问工具较少的服务器。</translation>
    </message>
    <message>
        <source>Ask fewer questions at once.</source>
        <translation>请减少同时提问的数量。</translation>
    </message>
    <message>
        <source>Ask for 1 to {0}.</source>
        <translation>请要求 1 到 {0} 个。</translation>
    </message>
    <message>
        <source>Ask for fewer values, or let fewer letters stand in one place.</source>
        <translation>请要求较少的取值，或减少同一位置允许的字符。</translation>
    </message>
    <message>
        <source>Asking {0} for its tools failed ({1}: {2}).</source>
        <translation>向 {0} 询问其工具失败（{1}：{2}）。</translation>
    </message>
    <message>
        <source>Bundle the document into one file first, for example with: npx @redocly/cli bundle</source>
        <translation>请先将文档合并为一个文件，例如使用：npx @redocly/cli bundle</translation>
    </message>
    <message>
        <source>Adaptool failed unexpectedly ({0}).</source>
        <translation>Adaptool 意外出错（{0}）。</translation>
    </message>
    <message>
        <source>Accept them at {0}/{1} with your account there, and keep its token (adaptool models --token).</source>
        <translation>请用您在那里的账户在 {0}/{1} 接受条款，并保存其令牌（adaptool models --token）。</translation>
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
        <source>Ask a server for its tools: adaptool tools PROJECT --servers ADDRESS</source>
        <translation>请向服务器查询其工具：adaptool tools PROJECT --servers ADDRESS</translation>
    </message>
    <message>
        <source>Ask another server.</source>
        <translation>请询问另一台服务器。</translation>
    </message>
    <message>
        <source>Ask for the model anew.</source>
        <translation>请重新询问该模型。</translation>
    </message>
    <message>
        <source>Ask the server again.</source>
        <translation>请重新询问该服务器。</translation>
    </message>
    <message>
        <source>Change its permissions or choose another folder.</source>
        <translation>请更改其权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Change the names or patterns under pick.</source>
        <translation>请修改 pick 中的名称或模式。</translation>
    </message>
    <message>
        <source>Changed in their files since you changed them here (your wording stays): {0}.</source>
        <translation>您在此处更改之后，以下工具在其文件中又有变化（保留您的措辞）：{0}。</translation>
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
        <source>Check that it is a program and may be run.</source>
        <translation>请确认它是程序并且允许运行。</translation>
    </message>
    <message>
        <source>Check that it is an MCP server and not overloaded, and try again.</source>
        <translation>请确认它是 MCP 服务器且未过载，然后重试。</translation>
    </message>
    <message>
        <source>Check that it is still there (nvidia-smi), restart the machine if it is not, and run the same command again; it continues from the last checkpoint.</source>
        <translation>请确认显卡仍在（nvidia-smi）；如果不在，请重启机器，然后再次运行同一命令，它会从最后一个检查点继续。</translation>
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
        <source>Check the name; for a private model keep a token (adaptool models --token).</source>
        <translation>请检查名称；私有模型需要保存令牌（adaptool models --token）。</translation>
    </message>
    <message>
        <source>Check the network and the proxy, or set another server with adaptool models --endpoint.</source>
        <translation>请检查网络和代理，或用 adaptool models --endpoint 设置另一台服务器。</translation>
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
        <source>Check the teacher&apos;s settings.</source>
        <translation>请检查该教师模型的设置。</translation>
    </message>
    <message>
        <source>Choose &apos;embedded&apos; or a folder, and train again.</source>
        <translation>请选择 &apos;embedded&apos; 或一个文件夹，然后重新训练。</translation>
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
        <source>Choose a folder that holds a whole transformers model.</source>
        <translation>请选择包含完整 transformers 模型的文件夹。</translation>
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
        <source>Choose a folder with a whole model that sees.</source>
        <translation>请选择包含完整视觉模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose a model that sees and switch on vision in the teacher&apos;s settings.</source>
        <translation>请选择能查看图片的模型，并在教师模型的设置中启用视觉。</translation>
    </message>
    <message>
        <source>Choose a new folder for the project.</source>
        <translation>请为项目选择新文件夹。</translation>
    </message>
    <message>
        <source>Choose a repository that holds a whole transformers model.</source>
        <translation>请选择包含完整 transformers 模型的仓库。</translation>
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
        <source>Choose adapters of one, or train the older ones again.</source>
        <translation>请选择同一模板的适配器，或重新训练较早的适配器。</translation>
    </message>
    <message>
        <source>Choose adapters of one.</source>
        <translation>请选择属于同一基础模型的适配器。</translation>
    </message>
    <message>
        <source>Choose among {0}, or no quantization.</source>
        <translation>请从 {0} 中选择，或不用量化。</translation>
    </message>
    <message>
        <source>Choose an instruction-tuned model.</source>
        <translation>请选择经过指令微调的模型。</translation>
    </message>
    <message>
        <source>Choose another base model, or give it another chat template.</source>
        <translation>请选择另一个基础模型，或给它另一个对话模板。</translation>
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
        <source>Choose another kind, such as {0}.</source>
        <translation>请选择其他类型，例如 {0}。</translation>
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
        <source>Choose another repository of this model.</source>
        <translation>请选择此模型的另一个仓库。</translation>
    </message>
    <message>
        <source>Choose another, or 0 for one that is free.</source>
        <translation>请选择其他端口，或填 0 以使用空闲端口。</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>请选择以下之一：{0}。</translation>
    </message>
    <message>
        <source>Choose one such as {0}.</source>
        <translation>请选择一个，例如 {0}。</translation>
    </message>
    <message>
        <source>Choose one that does, or switch off vision.</source>
        <translation>请选择能查看图片的模型，或关闭视觉。</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>请补上结尾的引号。</translation>
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
        <source>Columns known here are {0}.</source>
        <translation>可用的列为 {0}。</translation>
    </message>
    <message>
        <source>Compute with float32 (precision), or take a card that computes with bfloat16; else lower the learning rate.</source>
        <translation>请用 float32 计算（precision），或换用支持 bfloat16 计算的显卡；否则降低学习率。</translation>
    </message>
    <message>
        <source>Convert it to one of them.</source>
        <translation>请转换为其中一种格式。</translation>
    </message>
    <message>
        <source>Converting to GGUF.</source>
        <translation>正在转换为 GGUF。</translation>
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
        <source>Correct it, for example PRJ-[0-9]{{4}}.</source>
        <translation>请更正，例如 PRJ-[0-9]{{4}}。</translation>
    </message>
    <message>
        <source>Correct it, or remove it to use the one that comes with Adaptool.</source>
        <translation>请更正，或将其移除以使用 Adaptool 自带的版本。</translation>
    </message>
    <message>
        <source>Correct it, or take it away.</source>
        <translation>请改正，或去掉它。</translation>
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
        <source>Define it or take it off the list.</source>
        <translation>请定义它，或将其从列表中移除。</translation>
    </message>
    <message>
        <source>Describe it as a function if it is to be called.</source>
        <translation>如需调用，请把它描述为一个函数。</translation>
    </message>
    <message>
        <source>Describe them as JSON Schema under &quot;parameters&quot; (OpenAI) or &quot;inputSchema&quot; (MCP).</source>
        <translation>请在 &quot;parameters&quot;（OpenAI）或 &quot;inputSchema&quot;（MCP）中用 JSON Schema 描述它们。</translation>
    </message>
    <message>
        <source>Each question is asked with its {0} nearest of {1} tools, as the bundle&apos;s client picks them.</source>
        <translation>每个问题只附上 {1} 个工具中最接近的 {0} 个，与部署包客户端的选法相同。</translation>
    </message>
    <message>
        <source>Each question is asked with some of the {0} tools, as evaluation shows them ({1}).</source>
        <translation>每个问题只附上 {0} 个工具中的一部分，与评估的显示方式相同（{1}）。</translation>
    </message>
    <message>
        <source>Each tool is {{&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {{...}}}}.</source>
        <translation>每个工具的格式为 {{&quot;type&quot;: &quot;function&quot;, &quot;function&quot;: {{...}}}}。</translation>
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
        <source>FlexAttention gives another loss than torch&apos;s own attention here and is not used.</source>
        <translation>FlexAttention 在此处得到的损失与 torch 自带的注意力不同，因此不使用。</translation>
    </message>
    <message>
        <source>Forecast by embeddings, which need no list, or take fewer tools.</source>
        <translation>请用嵌入来预测（不需要工具列表），或减少工具。</translation>
    </message>
    <message>
        <source>Free some space and run the same command again; it continues where it stopped.</source>
        <translation>请释放一些空间后重新运行同一命令；将从中断处继续。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for downloads.</source>
        <translation>请腾出一些空间，或选择另一个下载文件夹。</translation>
    </message>
    <message>
        <source>Free texts are compared by their letters. {0}</source>
        <translation>自由文本按字母比较。{0}</translation>
    </message>
    <message>
        <source>Get it as safetensors.</source>
        <translation>请获取 safetensors 格式的模型。</translation>
    </message>
    <message>
        <source>Get it in full precision.</source>
        <translation>请获取全精度的模型。</translation>
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
        <source>Give a PNG, JPEG or WebP file.</source>
        <translation>请提供 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>Give a document with paths; webhooks cannot be called.</source>
        <translation>请提供包含 paths 的文档；webhook 无法被调用。</translation>
    </message>
    <message>
        <source>Give a file that ends in {0}.</source>
        <translation>请提供以 {0} 结尾的文件。</translation>
    </message>
    <message>
        <source>Give a file that holds something.</source>
        <translation>请给出有内容的文件。</translation>
    </message>
    <message>
        <source>Give a file with at least one question and its call.</source>
        <translation>请提供至少包含一个问题及其调用的文件。</translation>
    </message>
    <message>
        <source>Give a file with at least one tool definition.</source>
        <translation>请提供至少包含一个工具定义的文件。</translation>
    </message>
    <message>
        <source>Give a log with one request in OpenAI&apos;s form a line.</source>
        <translation>请提供每行一个 OpenAI 格式请求的日志。</translation>
    </message>
    <message>
        <source>Give a log with one request {{&quot;messages&quot;: [...]}} a line.</source>
        <translation>请提供每行一个请求 {{&quot;messages&quot;: [...]}} 的日志。</translation>
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
        <source>Give each its own id, or leave one file out.</source>
        <translation>请为每个素材指定不同的 id，或移除其中一个文件。</translation>
    </message>
    <message>
        <source>Give each its own.</source>
        <translation>请分别为其指定不同的 id。</translation>
    </message>
    <message>
        <source>Give each node an id, and each edge source and target.</source>
        <translation>请为每个节点指定 id，并为每条边指定 source 和 target。</translation>
    </message>
    <message>
        <source>Give each node its own.</source>
        <translation>请为每个节点指定不同的 id。</translation>
    </message>
    <message>
        <source>Give http://..., https://... or the command that starts the server.</source>
        <translation>请提供 http://...、https://... 或启动服务器的命令。</translation>
    </message>
    <message>
        <source>Give it both.</source>
        <translation>请补全这两项。</translation>
    </message>
    <message>
        <source>Give it one type, or rename one of the two.</source>
        <translation>请只给它一种类型，或重命名两者之一。</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>请为其指定名称。</translation>
    </message>
    <message>
        <source>Give it the weight 0, or bring in what it needs.</source>
        <translation>请将其权重设为 0，或导入它所需的内容。</translation>
    </message>
    <message>
        <source>Give one such as http://127.0.0.1:8000/v1.</source>
        <translation>请提供类似 http://127.0.0.1:8000/v1 的地址。</translation>
    </message>
    <message>
        <source>Give one such as https://huggingface.co.</source>
        <translation>请给出如 https://huggingface.co 的地址。</translation>
    </message>
    <message>
        <source>Give one weight an adapter.</source>
        <translation>请为每个适配器指定一个权重。</translation>
    </message>
    <message>
        <source>Give one: adaptool tools PROJECT FILE</source>
        <translation>请指定一个：adaptool tools PROJECT FILE</translation>
    </message>
    <message>
        <source>Give the address where the server itself is.</source>
        <translation>请提供服务器本身所在的地址。</translation>
    </message>
    <message>
        <source>Give the name under which the server knows it.</source>
        <translation>请提供服务器所识别的名称。</translation>
    </message>
    <message>
        <source>Give the tool a &quot;name&quot;.</source>
        <translation>请为该工具指定 &quot;name&quot;。</translation>
    </message>
    <message>
        <source>Give {0} if that is the server you mean.</source>
        <translation>如果您要的就是该服务器，请提供 {0}。</translation>
    </message>
    <message>
        <source>Have the server corrected.</source>
        <translation>请让服务器的维护者更正。</translation>
    </message>
    <message>
        <source>Have the server write UTF-8 (for one in Python: PYTHONUTF8=1).</source>
        <translation>请让服务器输出 UTF-8（如果是 Python 服务器：PYTHONUTF8=1）。</translation>
    </message>
    <message>
        <source>Head each column with a parameter&apos;s name, such as {0}.</source>
        <translation>请以参数名称作为每列的标题，例如 {0}。</translation>
    </message>
    <message>
        <source>Head it with a parameter&apos;s name, such as {0}, or with note if it is not to be read.</source>
        <translation>请以参数名称作为该列的标题，例如 {0}；如果不需要读取，请用 note。</translation>
    </message>
    <message>
        <source>Import some on the page Knowledge.</source>
        <translation>请在“知识”页面导入。</translation>
    </message>
    <message>
        <source>Import some on the page Tools.</source>
        <translation>请在“工具”页面导入。</translation>
    </message>
    <message>
        <source>Import them first: adaptool tools PROJECT FILE</source>
        <translation>请先导入：adaptool tools PROJECT FILE</translation>
    </message>
    <message>
        <source>In {0} of its {1} seed questions this value is not said, such as {2} in {3}. A model learns from this to make values up: say it in the question or leave it out of the call.</source>
        <translation>在它的 {1} 个种子问题中，有 {0} 个没有说出该值，例如 {3} 中的 {2}。模型会由此学会编造取值：请在问题中说出该值，或从调用中去掉。</translation>
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
        <source>Install it beside Adaptool, or switch them off.</source>
        <translation>请在 Adaptool 旁安装它，或将其关闭。</translation>
    </message>
    <message>
        <source>Install that version to open it.</source>
        <translation>请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>Install the torchvision that goes with this PyTorch, or let vLLM serve the model and choose that kind.</source>
        <translation>请安装与此 PyTorch 匹配的 torchvision，或让 vLLM 提供该模型并选择该类型。</translation>
    </message>
    <message>
        <source>It comes in without parameters, for what stands under {0} is not known here.</source>
        <translation>它导入后没有参数，因为 {0} 下的内容在此无法识别。</translation>
    </message>
    <message>
        <source>It draws {0} questions that belong to others ({1}). Its description promises too much: say what it is not for.</source>
        <translation>它抢走了本属于其他工具（{1}）的 {0} 个问题。其描述承诺过多：请写明它不适用于什么。</translation>
    </message>
    <message>
        <source>It has a call without name and arguments.</source>
        <translation>有一个调用没有名称和参数。</translation>
    </message>
    <message>
        <source>It has more cells than there are headings. Put text that holds commas in quotes.</source>
        <translation>它的单元格比标题多。请把含逗号的文本放进引号。</translation>
    </message>
    <message>
        <source>It has neither a title nor keywords.</source>
        <translation>既没有标题，也没有关键词。</translation>
    </message>
    <message>
        <source>It has no description, so that a model has only the name to go by. Say in a sentence what it does and when it is the right one.</source>
        <translation>没有描述，模型只能依据名称判断。请用一句话写明它的功能，以及何时应使用它。</translation>
    </message>
    <message>
        <source>It has no description. Say what belongs in it, with an example.</source>
        <translation>没有描述。请写明应填写什么内容，并举例。</translation>
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
        <source>It has the same description as {0} of {1}. If both mean the same, give them one name.</source>
        <translation>其描述与 {1} 的 {0} 相同。如果两者含义相同，请使用同一名称。</translation>
    </message>
    <message>
        <source>It holds accepted answers in place of calls, as test questions do.</source>
        <translation>其中是可接受的回答而不是调用，如同测试问题。</translation>
    </message>
    <message>
        <source>It is JSON that cannot be kept: nested too deeply, with half of a character or a number too large.</source>
        <translation>该 JSON 无法保存：嵌套过深、含有不完整的字符，或数字过大。</translation>
    </message>
    <message>
        <source>It is a GGUF file, which can write questions as a teacher but cannot be trained.</source>
        <translation>这是 GGUF 文件，可以作为教师编写问题，但无法训练。</translation>
    </message>
    <message>
        <source>It is a test question too. A test measures nothing that was trained on.</source>
        <translation>它同时也是测试问题。用训练过的问题来测试没有意义。</translation>
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
        <source>It is not valid JSON (column {0}, {1}).</source>
        <translation>不是有效的 JSON（第 {0} 列，{1}）。</translation>
    </message>
    <message>
        <source>It is quantized for MLX.</source>
        <translation>它已为 MLX 量化。</translation>
    </message>
    <message>
        <source>It loses {0} of its {1} questions (to {2}). Its description says too little: name what people ask it for, in their words.</source>
        <translation>它的 {1} 个问题中有 {0} 个流失（到 {2}）。其描述过于简略：请用人们自己的话写明他们会用它来问什么。</translation>
    </message>
    <message>
        <source>It may be too old for this model, or there may be too little memory.</source>
        <translation>它可能对这个模型来说太旧，或内存不足。</translation>
    </message>
    <message>
        <source>It needs the blocks role, rules and output.</source>
        <translation>其中需要有 role、rules 和 output 这几个块。</translation>
    </message>
    <message>
        <source>It repeats a call of row {0}, which belongs to the same question.</source>
        <translation>与第 {0} 行的调用重复，该行属于同一问题。</translation>
    </message>
    <message>
        <source>It repeats the question of row {0} with the same calls.</source>
        <translation>与第 {0} 行的问题重复，且调用相同。</translation>
    </message>
    <message>
        <source>Its answer is empty, neither a call nor words.</source>
        <translation>它的回答为空，既没有调用也没有文字。</translation>
    </message>
    <message>
        <source>Its arguments *{0} have no names and are no parameters.</source>
        <translation>它的参数 *{0} 没有名称，不算作参数。</translation>
    </message>
    <message>
        <source>Its call does not fit the tools: {0}.</source>
        <translation>其调用与工具不符：{0}。</translation>
    </message>
    <message>
        <source>Its call holds a number that is too large to be kept.</source>
        <translation>其调用中有过大而无法保存的数字。</translation>
    </message>
    <message>
        <source>Its call is written as Python writes it and not as JSON. It was put right.</source>
        <translation>它的调用按 Python 而非 JSON 书写，已更正。</translation>
    </message>
    <message>
        <source>Its chat template is given ids of nine characters with calls.</source>
        <translation>其对话模板在调用时得到九个字符的 id。</translation>
    </message>
    <message>
        <source>Its chat template is given the arguments of calls as text.</source>
        <translation>其对话模板以文本形式得到调用的参数。</translation>
    </message>
    <message>
        <source>Its description ({0}) says no more than its name. Say in a sentence what it does and when it is the right one.</source>
        <translation>其描述（{0}）并未比名称说明更多。请用一句话写明它的功能，以及何时应使用它。</translation>
    </message>
    <message>
        <source>Its description has {0} words. Short ones train better; keep what it does and the key concepts.</source>
        <translation>其描述有 {0} 个词。短描述的训练效果更好；请只保留功能和关键概念。</translation>
    </message>
    <message>
        <source>Its description is nearly that of {0}. They will be confused: say in each what the other does not do.</source>
        <translation>其描述与 {0} 的描述几乎相同。它们会被混淆：请分别写明对方不具备的功能。</translation>
    </message>
    <message>
        <source>Its description lists the allowed values, but they are not set as such. Enter them as allowed values, so that no other can be answered.</source>
        <translation>其描述列出了允许的值，但并未将其设为允许的值。请将其填入允许的值，使回答不会出现其他取值。</translation>
    </message>
    <message>
        <source>Its flag {0} is neither yes nor no.</source>
        <translation>标志 {0} 既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>Its id is neither text nor a number.</source>
        <translation>其 id 既不是文本也不是数字。</translation>
    </message>
    <message>
        <source>Its input is no text.</source>
        <translation>它的 input 不是文本。</translation>
    </message>
    <message>
        <source>Its list of tools is a text that is no JSON and is not read.</source>
        <translation>它的工具列表是一段并非 JSON 的文本，未读取。</translation>
    </message>
    <message>
        <source>Its name is a number and is read as text.</source>
        <translation>它的名称是数字，按文本读取。</translation>
    </message>
    <message>
        <source>Its question has {0} letters, more than the {1} that are taken.</source>
        <translation>其问题有 {0} 个字符，超过允许的 {1} 个。</translation>
    </message>
    <message>
        <source>Its question is empty.</source>
        <translation>问题为空。</translation>
    </message>
    <message>
        <source>Its question stands in {0} too.</source>
        <translation>其问题也出现在 {0} 中。</translation>
    </message>
    <message>
        <source>Its question was asked before, in line {0}.</source>
        <translation>其问题此前已在第 {0} 行提出过。</translation>
    </message>
    <message>
        <source>Its tokenizer could not be read ({0}).</source>
        <translation>无法读取其分词器（{0}）。</translation>
    </message>
    <message>
        <source>Its {0} seed questions all give the same parameters, such as {1}, and none gives {2}. Write some that need these.</source>
        <translation>它的 {0} 个种子问题给出的参数都相同，例如 {1}，没有一个给出 {2}。请编写一些需要这些参数的问题。</translation>
    </message>
    <message>
        <source>Keep a key for it: adaptool server ADDRESS --token, or --sign-in, or on the page Tools. Or save its tool list as a JSON file and bring that in.</source>
        <translation>请为其保存密钥：adaptool server ADDRESS --token 或 --sign-in，或在“工具”页面上；或将其工具列表存为 JSON 文件后导入。</translation>
    </message>
    <message>
        <source>Keep a valid one (adaptool models --token).</source>
        <translation>请保存有效的令牌（adaptool models --token）。</translation>
    </message>
    <message>
        <source>Keep them in f16.</source>
        <translation>请用 f16 保存。</translation>
    </message>
    <message>
        <source>Leave it out; only enumerated and yes/no parameters have shares.</source>
        <translation>请将其去掉；只有枚举参数和是/否参数才有占比。</translation>
    </message>
    <message>
        <source>Leave out what no question would follow.</source>
        <translation>请去掉不会有问题涉及的关系。</translation>
    </message>
    <message>
        <source>Leave out what no question would name.</source>
        <translation>请去掉不会有问题提及的节点。</translation>
    </message>
    <message>
        <source>Leave questions out that need several, or choose another base model.</source>
        <translation>请去掉需要多个调用的问题，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Left out of what {0} wrote by {1}: {2}.</source>
        <translation>{0} 以 {1} 方式编写的内容中未采用的：{2}。</translation>
    </message>
    <message>
        <source>Left out of {0}, row {1}: {2}</source>
        <translation>{0} 第 {1} 行未采用：{2}</translation>
    </message>
    <message>
        <source>Left out {0} rows more; all stand on the page Knowledge.</source>
        <translation>另有 {0} 行未采用；全部列在“知识”页面。</translation>
    </message>
    <message>
        <source>Left out {0} rows more; all stand on the page Synthesis, under Recorded.</source>
        <translation>另有 {0} 行未采用；全部列在“合成”页的“已记录”下。</translation>
    </message>
    <message>
        <source>Left out, as a teacher&apos;s questions may be {0} of all: {1}.</source>
        <translation>教师模型的问题最多占全部的 {0}，因此未采用：{1} 个。</translation>
    </message>
    <message>
        <source>Left out, as copies may be {0} of the questions: {1}.</source>
        <translation>副本最多占全部问题的 {0}，因此未采用：{1} 个。</translation>
    </message>
    <message>
        <source>Left out, as templates may be {0} of the questions: {1}.</source>
        <translation>模板问题最多占全部问题的 {0}，因此未采用：{1} 个。</translation>
    </message>
    <message>
        <source>Liger kernels are asked for, and the package liger-kernel is not installed.</source>
        <translation>要求使用 Liger 内核，但未安装软件包 liger-kernel。</translation>
    </message>
    <message>
        <source>Liger kernels need a graphics card; this run goes on without them.</source>
        <translation>Liger 内核需要显卡；本次运行不使用它们继续。</translation>
    </message>
    <message>
        <source>List fewer of them.</source>
        <translation>请减少列出的字符。</translation>
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
        <source>Look at the reasons on the page Validation and mend the source.</source>
        <translation>请在“校验”页面查看原因，并修正来源。</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log and try again.</source>
        <translation>请查看服务器的日志，然后重试。</translation>
    </message>
    <message>
        <source>Look into the server&apos;s log.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Make one with: adaptool new {0}</source>
        <translation>创建项目请运行：adaptool new {0}</translation>
    </message>
    <message>
        <source>Measuring what matters to {0} training questions, for formats of 4 bits and fewer.</source>
        <translation>正在为 4 位及更少位的格式测量对 {0} 个训练问题重要的部分。</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder for downloads.</source>
        <translation>请移走它，或选择另一个下载文件夹。</translation>
    </message>
    <message>
        <source>Name a GGUF file, a model&apos;s folder, or the name under which a server knows it.</source>
        <translation>请填写 GGUF 文件、模型的文件夹，或服务器所识别的名称。</translation>
    </message>
    <message>
        <source>Name a Jinja file, or a family such as {0}.</source>
        <translation>请写出 Jinja 文件，或系列名称，例如 {0}。</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>请指定文件本身。</translation>
    </message>
    <message>
        <source>Name the host in NO_PROXY, or ask who looks after the proxy.</source>
        <translation>请将该主机加入 NO_PROXY，或咨询代理的管理员。</translation>
    </message>
    <message>
        <source>No MCP server answers at {0} (HTTP {1}).</source>
        <translation>{0} 处没有 MCP 服务器应答（HTTP {1}）。</translation>
    </message>
    <message>
        <source>No accepted question for: {0}.</source>
        <translation>以下工具没有已接受的问题：{0}。</translation>
    </message>
    <message>
        <source>No adapter has been trained yet.</source>
        <translation>尚未训练任何适配器。</translation>
    </message>
    <message>
        <source>No address of an MCP server is given.</source>
        <translation>未提供 MCP 服务器的地址。</translation>
    </message>
    <message>
        <source>No bundle is made, for the file in {0} did not pass.</source>
        <translation>未制作部署包，因为 {0} 格式的文件未通过检查。</translation>
    </message>
    <message>
        <source>No column of {0} is headed by a parameter of the tools; the headings are {1}.</source>
        <translation>{0} 中没有以工具参数为标题的列；现有标题为 {1}。</translation>
    </message>
    <message>
        <source>No download of {0} is unfinished.</source>
        <translation>{0} 没有未完成的下载。</translation>
    </message>
    <message>
        <source>No example passed validation.</source>
        <translation>没有样本通过校验。</translation>
    </message>
    <message>
        <source>No file with tool definitions is named.</source>
        <translation>未指定工具定义文件。</translation>
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
        <source>No route is left to write questions by.</source>
        <translation>已没有可用于编写问题的途径。</translation>
    </message>
    <message>
        <source>No seed question calls it. Write at least {0}, each in other words.</source>
        <translation>没有种子问题调用它。请至少编写 {0} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>No token is sent to {0}, for others could read it on the way.</source>
        <translation>不会向 {0} 发送令牌，因为途中他人可能读到它。</translation>
    </message>
    <message>
        <source>No tool is named {0}.</source>
        <translation>没有名为 {0} 的工具。</translation>
    </message>
    <message>
        <source>No value can be made up for it ({0}), so no question is written for this tool. Give some on the page Knowledge, in a column headed {1}.</source>
        <translation>无法为它编造值（{0}），因此不会为该工具写问题。请在“知识”页以 {1} 为列标题提供一些值。</translation>
    </message>
    <message>
        <source>No value can be made up for it ({0}), so no question says it. Give some on the page Knowledge, in a column headed {1}, if people do.</source>
        <translation>无法为它编造值（{0}），因此没有问题会提到它。如果人们会给出它，请在“知识”页以 {1} 为列标题提供一些值。</translation>
    </message>
    <message>
        <source>Nothing answers at {0} ({1}).</source>
        <translation>{0} 处没有应答（{1}）。</translation>
    </message>
    <message>
        <source>Nothing answers at {0}.</source>
        <translation>{0} 处没有任何应答。</translation>
    </message>
    <message>
        <source>Nothing says what the allowed value {0} means. Explain each value in the description, or use words as values.</source>
        <translation>没有说明允许的值 {0} 的含义。请在描述中解释每个值，或改用单词作为值。</translation>
    </message>
    <message>
        <source>Of the wanted questions {0} could not be written: the words and values allow no more different ones.</source>
        <translation>目标问题中有 {0} 个无法编写：现有的词语和取值无法再组成更多不同的问题。</translation>
    </message>
    <message>
        <source>Of {0} questions the teacher named no call that fits; they wait for a person on the page Labelling.</source>
        <translation>有 {0} 个问题，教师模型未给出合适的调用；它们在“标注”页面等待人工处理。</translation>
    </message>
    <message>
        <source>Of {0} {1} tells no checksum.</source>
        <translation>{1} 没有给出 {0} 的校验和。</translation>
    </message>
    <message>
        <source>Once names and numbers are taken out, {0} and {1} are nearly the same question. Questions that repeat another in this way: {2} of {3}. Word them differently.</source>
        <translation>去掉名称和数字后，{0} 与 {1} 几乎是同一个问题。像这样与其他问题重复的问题：{2} 个，共 {3} 个。请换用不同的措辞。</translation>
    </message>
    <message>
        <source>One of its answers is an error in place of tools ({0}).</source>
        <translation>其中一个应答是错误而不是工具（{0}）。</translation>
    </message>
    <message>
        <source>Only one seed question calls it: {0}. Write at least {1}, each in other words.</source>
        <translation>只有一个种子问题调用它：{0}。请至少编写 {1} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>Only your own systems know such values; questions would name made-up ones such as AB-1234. Say an example in the description, or give a list on the page Knowledge, in a column headed {0}. Tools that take it: {1}.</source>
        <translation>只有你们自己的系统知道这类值；问题里会出现编造的值，例如 AB-1234。请在描述中给出一个例子，或在“知识”页以 {0} 为列标题提供列表。使用它的工具：{1}。</translation>
    </message>
    <message>
        <source>Only {0} seed questions call it, such as {1}. Write at least {2}, each in other words.</source>
        <translation>只有 {0} 个种子问题调用它，例如 {1}。请至少编写 {2} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>Pick none, which keeps the adapter&apos;s own, or begin a fresh adapter.</source>
        <translation>请不选模板，以保留适配器自己的，或从新的适配器开始。</translation>
    </message>
    <message>
        <source>Please report this with the job&apos;s log.</source>
        <translation>请附上任务日志报告此问题。</translation>
    </message>
    <message>
        <source>Port {0} of this machine is taken.</source>
        <translation>本机的端口 {0} 已被占用。</translation>
    </message>
    <message>
        <source>Put it back, or open another project.</source>
        <translation>请将其放回原处，或打开其他项目。</translation>
    </message>
    <message>
        <source>Put it into the folder {0} of the project.</source>
        <translation>请将其放入项目的文件夹 {0}。</translation>
    </message>
    <message>
        <source>Put name, description and parameters in it.</source>
        <translation>请在其中写入 name、description 和 parameters。</translation>
    </message>
    <message>
        <source>Put text that holds commas in quotes.</source>
        <translation>请给含有逗号的文本加上引号。</translation>
    </message>
    <message>
        <source>Questions are compared by their letters alone. {0}</source>
        <translation>问题只按字母比较。{0}</translation>
    </message>
    <message>
        <source>Questions of people: {0}; copies of them: {1}; from a teacher: {2}; from templates: {3}.</source>
        <translation>人工问题：{0} 个；其副本：{1} 个；教师模型的问题：{2} 个；模板问题：{3} 个。</translation>
    </message>
    <message>
        <source>Read what it said.</source>
        <translation>请看它的输出。</translation>
    </message>
    <message>
        <source>Recorded questions beyond {0} for a tool, which are not taken: {1}. Raise the questions per tool to take them.</source>
        <translation>每个工具超出 {0} 个的已记录问题未采用：{1} 个。提高每个工具的问题数即可采用。</translation>
    </message>
    <message>
        <source>Remove it and run set-up again (python3 installer/adaptool.py setup).</source>
        <translation>请将其删除并重新运行安装程序（python3 installer/adaptool.py setup）。</translation>
    </message>
    <message>
        <source>Remove it and run set-up again.</source>
        <translation>请删除它并重新运行安装。</translation>
    </message>
    <message>
        <source>Remove it; what it held is asked again.</source>
        <translation>请将其移除；其中保存的内容会重新询问。</translation>
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
        <source>Repeat it at most {0} times.</source>
        <translation>请最多重复 {0} 次。</translation>
    </message>
    <message>
        <source>Repeat less in it.</source>
        <translation>请减少其中的重复。</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>请从备份恢复。</translation>
    </message>
    <message>
        <source>Row {0}, which belongs to the same question, cannot be used.</source>
        <translation>属于同一问题的第 {0} 行无法使用。</translation>
    </message>
    <message>
        <source>Run set-up again (python3 installer/adaptool.py setup).</source>
        <translation>请重新运行安装程序（python3 installer/adaptool.py setup）。</translation>
    </message>
    <message>
        <source>Run the same command again; it continues from what was finished.</source>
        <translation>请重新运行同一命令；将从已完成的部分继续。</translation>
    </message>
    <message>
        <source>Run the stage dataset first.</source>
        <translation>请先运行“数据集”阶段。</translation>
    </message>
    <message>
        <source>Run the stage export first.</source>
        <translation>请先运行“导出”阶段。</translation>
    </message>
    <message>
        <source>Run the stage merging first.</source>
        <translation>请先运行“合并”阶段。</translation>
    </message>
    <message>
        <source>Run the stage training first.</source>
        <translation>请先运行“训练”阶段。</translation>
    </message>
    <message>
        <source>Run validation first.</source>
        <translation>请先运行校验。</translation>
    </message>
    <message>
        <source>Run: adaptool run {0}</source>
        <translation>请运行：adaptool run {0}</translation>
    </message>
    <message>
        <source>Run: python3 installer/adaptool.py setup</source>
        <translation>请运行：python3 installer/adaptool.py setup</translation>
    </message>
    <message>
        <source>Save each document in a file of its own.</source>
        <translation>请把每个文档各存为一个文件。</translation>
    </message>
    <message>
        <source>Save each in a file of its own.</source>
        <translation>请将每个图谱分别保存为单独的文件。</translation>
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
        <source>Save the server&apos;s tool list as a JSON file and bring that in.</source>
        <translation>请将服务器的工具列表保存为 JSON 文件后导入。</translation>
    </message>
    <message>
        <source>Say how the two belong together.</source>
        <translation>请说明两者之间的关系。</translation>
    </message>
    <message>
        <source>See the job&apos;s log.</source>
        <translation>请查看任务日志。</translation>
    </message>
    <message>
        <source>See the log of the server.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>See what cmake said above.</source>
        <translation>请看上面 cmake 的输出。</translation>
    </message>
    <message>
        <source>See what is here: adaptool models.</source>
        <translation>查看已有内容：adaptool models。</translation>
    </message>
    <message>
        <source>See which there are: adaptool teacher PROJECT</source>
        <translation>查看现有的教师模型：adaptool teacher PROJECT</translation>
    </message>
    <message>
        <source>See {0}, and allow a longer start if it was still loading.</source>
        <translation>请查看 {0}；如果当时仍在加载，请延长允许的启动时间。</translation>
    </message>
    <message>
        <source>See {0}; where the graphics card&apos;s memory was too small, choose a smaller model or a shorter context.</source>
        <translation>请查看 {0}；如果是显存不足，请选择更小的模型或更短的上下文。</translation>
    </message>
    <message>
        <source>Serve it with its image part by llama.cpp and choose the kind endpoint.</source>
        <translation>请用 llama.cpp 连同其图像部分一起提供该模型，并选择类型 endpoint。</translation>
    </message>
    <message>
        <source>Set in its chat template: {0}.</source>
        <translation>在其对话模板中固定：{0}。</translation>
    </message>
    <message>
        <source>Set one up, or use a server that needs no key.</source>
        <translation>请设置密钥环，或使用不需要密钥的服务器。</translation>
    </message>
    <message>
        <source>Set the numbers computed with (precision) to auto.</source>
        <translation>请将计算所用的数值格式（precision）设为 auto。</translation>
    </message>
    <message>
        <source>Settings belong under [stage], such as [training].</source>
        <translation>设置应写在 [stage]（阶段）之下，例如 [training]。</translation>
    </message>
    <message>
        <source>Short rows are packed one behind the other ({0}: relative difference {1}).</source>
        <translation>短的行首尾相接地打包在一起（{0}：相对差异 {1}）。</translation>
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
        <source>Sign in again: adaptool server ADDRESS --sign-in, or on the page Tools.</source>
        <translation>请重新登录：adaptool server ADDRESS --sign-in，或在“工具”页面上。</translation>
    </message>
    <message>
        <source>Split it or take fewer.</source>
        <translation>请拆分文件，或减少取值。</translation>
    </message>
    <message>
        <source>Split it or take out what does not belong in it.</source>
        <translation>请拆分该文件，或删除其中无关的内容。</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>请拆分文件。</translation>
    </message>
    <message>
        <source>Start it by hand to see why.</source>
        <translation>请手动启动它以查看原因。</translation>
    </message>
    <message>
        <source>Start the download again; if that happens twice, the server or the way to it changes files.</source>
        <translation>请重新开始下载；如果再次发生，说明服务器或途中有环节改动了文件。</translation>
    </message>
    <message>
        <source>Start the download again; it continues.</source>
        <translation>请重新开始下载；它会继续。</translation>
    </message>
    <message>
        <source>Start the server there, or check host and port.</source>
        <translation>请在该处启动服务器，或检查主机和端口。</translation>
    </message>
    <message>
        <source>Store the right key for this teacher.</source>
        <translation>请为此教师模型保存正确的密钥。</translation>
    </message>
    <message>
        <source>Take out ^, $ and \b; the whole value matches anyway.</source>
        <translation>请去掉 ^、$ 和 \b；匹配的本来就是整个取值。</translation>
    </message>
    <message>
        <source>Take out what begins with (?= or (?! or (?&lt;.</source>
        <translation>请去掉以 (?=、(?! 或 (?&lt; 开头的部分。</translation>
    </message>
    <message>
        <source>Take the rest out; a key is stored in the system&apos;s keyring.</source>
        <translation>请去掉其余部分；密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Test the teacher with its settings, then run the same command again; it continues where it stopped.</source>
        <translation>请用其设置测试该教师模型，然后重新运行同一命令；将从中断处继续。</translation>
    </message>
    <message>
        <source>The GGUF file of the embedded model is not there ({0}).</source>
        <translation>内置模型的 GGUF 文件不存在（{0}）。</translation>
    </message>
    <message>
        <source>The GGUF file of the teacher {0} is not there ({1}).</source>
        <translation>教师模型 {0} 的 GGUF 文件不存在（{1}）。</translation>
    </message>
    <message>
        <source>The adapter that is continued was trained with another chat template than the one picked.</source>
        <translation>要继续训练的适配器所用的对话模板与所选的不同。</translation>
    </message>
    <message>
        <source>The adapter {0} has no kept epoch {1}.</source>
        <translation>适配器 {0} 没有保留第 {1} 轮。</translation>
    </message>
    <message>
        <source>The adapters belong to different base models ({0}).</source>
        <translation>这些适配器属于不同的基础模型（{0}）。</translation>
    </message>
    <message>
        <source>The adapters have different ranks ({0}).</source>
        <translation>这些适配器的秩不同（{0}）。</translation>
    </message>
    <message>
        <source>The adapters were trained with different chat templates.</source>
        <translation>这些适配器是用不同的对话模板训练的。</translation>
    </message>
    <message>
        <source>The address of the teacher {0} holds more than host, port and path.</source>
        <translation>教师模型 {0} 的地址中除主机、端口和路径外还有其他内容。</translation>
    </message>
    <message>
        <source>The answer does not follow its schema ({0}).</source>
        <translation>回答不符合其模式定义（{0}）。</translation>
    </message>
    <message>
        <source>The answer holds half of a character.</source>
        <translation>回答中有不完整的字符。</translation>
    </message>
    <message>
        <source>The answer holds no text.</source>
        <translation>回答中没有文本。</translation>
    </message>
    <message>
        <source>The answer is not whole JSON.</source>
        <translation>回答不是完整的 JSON。</translation>
    </message>
    <message>
        <source>The base model cannot read all {0} tools at once; each question is shown the {1} nearest.</source>
        <translation>基础模型无法一次读完全部 {0} 个工具；每个问题只显示最接近的 {1} 个。</translation>
    </message>
    <message>
        <source>The base model {0} is not there.</source>
        <translation>基础模型 {0} 不存在。</translation>
    </message>
    <message>
        <source>The baseline without training is left out. {0}</source>
        <translation>不训练的基线被略去。{0}</translation>
    </message>
    <message>
        <source>The chat template {0} is not there.</source>
        <translation>对话模板 {0} 不存在。</translation>
    </message>
    <message>
        <source>The column arguments holds no JSON object.</source>
        <translation>arguments 列中不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The column arguments is filled, but no tool is named.</source>
        <translation>arguments 列已填写，但没有写工具名称。</translation>
    </message>
    <message>
        <source>The column call cannot be read ({0}).</source>
        <translation>call 列无法读取（{0}）。</translation>
    </message>
    <message>
        <source>The column call holds no call; write it like name(a=&quot;x&quot;, b=2).</source>
        <translation>call 列中没有调用；请写成 name(a=&quot;x&quot;, b=2) 这样的形式。</translation>
    </message>
    <message>
        <source>The column tool says {0}, the column call {1}.</source>
        <translation>tool 列为 {0}，而 call 列为 {1}。</translation>
    </message>
    <message>
        <source>The column {0} is filled, but no tool is named.</source>
        <translation>{0} 列已填写，但没有写工具名称。</translation>
    </message>
    <message>
        <source>The column {0} is filled, but {1} has no such parameter.</source>
        <translation>{0} 列已填写，但 {1} 没有该参数。</translation>
    </message>
    <message>
        <source>The column {0} says {1}, which cannot be read as {2}.</source>
        <translation>{0} 列的内容为 {1}，无法读取为 {2}。</translation>
    </message>
    <message>
        <source>The columns are question, tool, and one for each parameter, or arguments, or call.</source>
        <translation>列应为 question、tool，以及每个参数一列，或 arguments，或 call。</translation>
    </message>
    <message>
        <source>The config.json of {0} cannot be read.</source>
        <translation>无法读取 {0} 的 config.json。</translation>
    </message>
    <message>
        <source>The connection ended before {0} was whole.</source>
        <translation>{0} 尚未完整，连接就中断了。</translation>
    </message>
    <message>
        <source>The dataset lists {0} other tools beside the right ones: each row lists the tools that its questions call and others, up to {1} tokens (list_tokens).</source>
        <translation>数据集在正确工具之外还列出 {0} 个其他工具：每行列出其问题所调用的工具和其他工具，至多 {1} 个词元（list_tokens）。</translation>
    </message>
    <message>
        <source>The date in its prompts is always {0}.</source>
        <translation>其提示中的日期始终为 {0}。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The embedded base model is not there ({0}).</source>
        <translation>内置基础模型不存在（{0}）。</translation>
    </message>
    <message>
        <source>The embedded model has changed since this training was stopped; it begins anew.</source>
        <translation>自这次训练停止以来，内置模型已更换；训练将重新开始。</translation>
    </message>
    <message>
        <source>The embedding model is not there ({0}).</source>
        <translation>嵌入模型不存在（{0}）。</translation>
    </message>
    <message>
        <source>The embedding model {0} is not there.</source>
        <translation>嵌入模型 {0} 不存在。</translation>
    </message>
    <message>
        <source>The file {0} did not arrive as {1} has it: its checksum is another.</source>
        <translation>收到的文件 {0} 与 {1} 中的不一致：校验和不同。</translation>
    </message>
    <message>
        <source>The files together hold more than {0} nodes.</source>
        <translation>这些文件合计超过 {0} 个节点。</translation>
    </message>
    <message>
        <source>The files together hold more than {0} relations.</source>
        <translation>这些文件合计超过 {0} 个关系。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written ({1}).</source>
        <translation>无法写入文件夹 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The graphics card stopped answering.</source>
        <translation>显卡停止响应。</translation>
    </message>
    <message>
        <source>The id {0} was used before.</source>
        <translation>id {0} 已被使用。</translation>
    </message>
    <message>
        <source>The image {0} cannot be opened.</source>
        <translation>图片 {0} 无法打开。</translation>
    </message>
    <message>
        <source>The image {0} cannot be read ({1}).</source>
        <translation>图片 {0} 无法读取（{1}）。</translation>
    </message>
    <message>
        <source>The image {0} cannot be read.</source>
        <translation>图片 {0} 无法读取。</translation>
    </message>
    <message>
        <source>The image {0} has {1} MB, more than {2} MB.</source>
        <translation>图片 {0} 有 {1} MB，超过 {2} MB。</translation>
    </message>
    <message>
        <source>The image {0} is an address, and only files are used.</source>
        <translation>图片 {0} 是网址，此处只能使用文件。</translation>
    </message>
    <message>
        <source>The image {0} is not a PNG, JPEG or WebP file.</source>
        <translation>图片 {0} 不是 PNG、JPEG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>The image {0} is not there.</source>
        <translation>图片 {0} 不存在。</translation>
    </message>
    <message>
        <source>The image {0} lies outside the folder of the metadata.</source>
        <translation>图片 {0} 位于元数据所在文件夹之外。</translation>
    </message>
    <message>
        <source>The kind {0} is none of transformers&apos; language models.</source>
        <translation>类型 {0} 不属于 transformers 的语言模型。</translation>
    </message>
    <message>
        <source>The longest example has {0} tokens, more than the {1} allowed ({2}).</source>
        <translation>最长的样本有 {0} 个 token，超过允许的 {1} 个（{2}）。</translation>
    </message>
    <message>
        <source>The merged change is {0} % away from the weighted sum of the changes. Cat and svd come nearer to it.</source>
        <translation>合并后的改动与各改动的加权和相差 {0} %。cat 和 svd 更接近它。</translation>
    </message>
    <message>
        <source>The merged change is {0} % away from the weighted sum of the changes. The cut to its rank loses that.</source>
        <translation>合并后的改动与各改动的加权和相差 {0} %。这是截到该秩时丢失的部分。</translation>
    </message>
    <message>
        <source>The method {0} takes {1} adapters, and {2} are chosen.</source>
        <translation>方法 {0} 合并 {1} 个适配器，而选了 {2} 个。</translation>
    </message>
    <message>
        <source>The model cannot take the question ({0}).</source>
        <translation>模型无法接受该提问（{0}）。</translation>
    </message>
    <message>
        <source>The model of the teacher {0} is not there ({1}).</source>
        <translation>教师模型 {0} 的模型不存在（{1}）。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template does not take the question ({0}).</source>
        <translation>模型的对话模板不接受该提问（{0}）。</translation>
    </message>
    <message>
        <source>The module {0} is held in {1} and cannot be trained whole.</source>
        <translation>模块 {0} 以 {1} 存放，无法整体训练。</translation>
    </message>
    <message>
        <source>The node {0} has the type {1} in one file and {2} in another.</source>
        <translation>节点 {0} 在一个文件中的类型是 {1}，在另一个文件中是 {2}。</translation>
    </message>
    <message>
        <source>The parts are {0}.</source>
        <translation>可用的部分为 {0}。</translation>
    </message>
    <message>
        <source>The picked chat template&apos;s marks, such as {0}, are no tokens of this base model&apos;s: it reads them letter by letter, which takes longer to learn.</source>
        <translation>所选对话模板的标记（例如 {0}）不是这个基础模型的词元：它会逐字读取，学习需要更长时间。</translation>
    </message>
    <message>
        <source>The processor for images in {0} cannot be loaded without torchvision ({1}).</source>
        <translation>没有 torchvision，无法加载 {0} 中的图像处理器（{1}）。</translation>
    </message>
    <message>
        <source>The project has no exported model {0}.</source>
        <translation>项目没有导出的模型 {0}。</translation>
    </message>
    <message>
        <source>The project has no seed questions to ask.</source>
        <translation>项目没有可用来提问的种子问题。</translation>
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
        <source>The project is being written by another process.</source>
        <translation>另一个进程正在写入该项目。</translation>
    </message>
    <message>
        <source>The question and its answer are longer than the model&apos;s context of {0} tokens.</source>
        <translation>提问及其回答超出了模型 {0} 个 token 的上下文长度。</translation>
    </message>
    <message>
        <source>The questions are spread otherwise than real ones (divergence {0}): half of those for {1} have at most {2} words, of the real ones at most {3}.</source>
        <translation>问题的分布与真实问题不同（散度 {0}）：{1} 的问题中有一半不超过 {2} 个词，而真实问题中有一半不超过 {3} 个词。</translation>
    </message>
    <message>
        <source>The questions are spread otherwise than real ones (divergence {0}): {1} of them are for {2}, of the real ones {3}.</source>
        <translation>问题的分布与真实问题不同（散度 {0}）：其中 {1} 用于 {2}，而真实问题中为 {3}。</translation>
    </message>
    <message>
        <source>The questions are spread otherwise than real ones (divergence {0}): {1} of those for {2} ask for {3} {4}, of the real ones {5}.</source>
        <translation>问题的分布与真实问题不同（散度 {0}）：{2} 的问题中有 {1} 要求 {3} 为 {4}，而真实问题中为 {5}。</translation>
    </message>
    <message>
        <source>The questions of each row are divided among {0} processes, so that a step has as many as on one. Each of them computes the tool list; with {1} rows per step none would do so twice.</source>
        <translation>每行的问题分给 {0} 个进程，使每步的问题数与单个进程相同。各进程都要计算工具列表；每步 {1} 行时就不会重复计算。</translation>
    </message>
    <message>
        <source>The route {0} cannot be taken: {1}.</source>
        <translation>途径 {0} 无法采用：{1}。</translation>
    </message>
    <message>
        <source>The route {0} is taken no longer: most of what it writes does not pass.</source>
        <translation>途径 {0} 已停用：它编写的大多数问题未通过。</translation>
    </message>
    <message>
        <source>The same holds for {0} more tools.</source>
        <translation>另有 {0} 个工具也是如此。</translation>
    </message>
    <message>
        <source>The schema of an answer cannot be used ({0}).</source>
        <translation>回答的模式定义无法使用（{0}）。</translation>
    </message>
    <message>
        <source>The small starter model of Adaptool 0.1 is no longer part of the program.</source>
        <translation>Adaptool 0.1 的小型入门模型已不再随程序提供。</translation>
    </message>
    <message>
        <source>The stage {0} asks no teacher.</source>
        <translation>阶段 {0} 不询问教师。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used ({0}).</source>
        <translation>系统的密钥环无法使用（{0}）。</translation>
    </message>
    <message>
        <source>The teacher {0} failed {1} times in a row; the last time: {2}</source>
        <translation>教师模型 {0} 连续失败 {1} 次；最近一次：{2}</translation>
    </message>
    <message>
        <source>The teacher {0} gave no answer: {1}</source>
        <translation>教师模型 {0} 没有给出回答：{1}</translation>
    </message>
    <message>
        <source>The teacher {0} has no model.</source>
        <translation>教师模型 {0} 没有模型。</translation>
    </message>
    <message>
        <source>The teacher {0} has no usable address.</source>
        <translation>教师模型 {0} 没有可用的地址。</translation>
    </message>
    <message>
        <source>The teacher {0} is a GGUF file, which sees no images here.</source>
        <translation>教师模型 {0} 是 GGUF 文件，在此处不能查看图片。</translation>
    </message>
    <message>
        <source>The teacher {0} is not set to see images.</source>
        <translation>教师模型 {0} 未设置为查看图片。</translation>
    </message>
    <message>
        <source>The teacher {0} names no model.</source>
        <translation>教师模型 {0} 没有写明模型。</translation>
    </message>
    <message>
        <source>The token holds letters that no token has.</source>
        <translation>令牌中含有令牌不会有的字符。</translation>
    </message>
    <message>
        <source>The tool {0} alone takes {1} tokens, and {2} are allowed.</source>
        <translation>单是工具 {0} 就占 {1} 个词元，而只允许 {2} 个。</translation>
    </message>
    <message>
        <source>The tools are in {0} groups, {1} in the largest.</source>
        <translation>工具分为 {0} 组，最大的一组有 {1} 个。</translation>
    </message>
    <message>
        <source>The value of the header {0} holds letters that no header may.</source>
        <translation>请求头 {0} 的值含有请求头中不允许的字符。</translation>
    </message>
    <message>
        <source>The weight {0} is no number from 0 up.</source>
        <translation>权重 {0} 不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>The words beside its call are left out until conversations are supported.</source>
        <translation>在支持多轮对话之前，调用旁的文字会被略去。</translation>
    </message>
    <message>
        <source>There are no accepted examples.</source>
        <translation>没有已接受的样本。</translation>
    </message>
    <message>
        <source>There are {0} adapters and {1} weights.</source>
        <translation>有 {0} 个适配器，但有 {1} 个权重。</translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation>现有：{0}。</translation>
    </message>
    <message>
        <source>There are {0}. Add one: adaptool teacher PROJECT NAME</source>
        <translation>现有：{0}。添加教师模型：adaptool teacher PROJECT NAME</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>可用项：{0}。</translation>
    </message>
    <message>
        <source>There is no adapter {0}.</source>
        <translation>没有适配器 {0}。</translation>
    </message>
    <message>
        <source>There is no dataset.</source>
        <translation>没有数据集。</translation>
    </message>
    <message>
        <source>There is no family of chat templates called {0}.</source>
        <translation>没有名为 {0} 的对话模板系列。</translation>
    </message>
    <message>
        <source>There is no language {0}.</source>
        <translation>没有语言 {0}。</translation>
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
        <source>There is no model {0} in {1}.</source>
        <translation>{1} 中没有模型 {0}。</translation>
    </message>
    <message>
        <source>There is no prompt {0}.</source>
        <translation>没有提示词 {0}。</translation>
    </message>
    <message>
        <source>There is no question to estimate from.</source>
        <translation>没有可用于估算的提问。</translation>
    </message>
    <message>
        <source>There is no question.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>There is no route {0}.</source>
        <translation>没有途径 {0}。</translation>
    </message>
    <message>
        <source>There is no sample {0}.</source>
        <translation>没有示例 {0}。</translation>
    </message>
    <message>
        <source>There is no teacher {0} in this project.</source>
        <translation>此项目中没有教师模型 {0}。</translation>
    </message>
    <message>
        <source>There is no teacher {0}.</source>
        <translation>没有教师模型 {0}。</translation>
    </message>
    <message>
        <source>There is no tool group {0}.</source>
        <translation>没有工具组 {0}。</translation>
    </message>
    <message>
        <source>There is no trained adapter.</source>
        <translation>没有训练好的适配器。</translation>
    </message>
    <message>
        <source>There is no vLLM in {0}.</source>
        <translation>{0} 中没有 vLLM。</translation>
    </message>
    <message>
        <source>There was not enough memory for the question.</source>
        <translation>内存不足，无法处理该提问。</translation>
    </message>
    <message>
        <source>There was not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>This base model has no chat template; a plain one in its own marks is used.</source>
        <translation>此基础模型没有对话模板；将使用一个采用其自身标记的简单模板。</translation>
    </message>
    <message>
        <source>This base model looks back {0} tokens, and llama.cpp at all of the longest prompt&apos;s {1}: answers may differ. Show fewer tools with a question, or choose another base model.</source>
        <translation>该基础模型只回看 {0} 个 token，而 llama.cpp 会看最长提示的全部 {1} 个：回答可能不同。请减少随问题展示的工具，或选择其他基础模型。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not come to an end.</source>
        <translation>这个基础模型的对话模板不会结束。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not list every tool; they stand in the first message.</source>
        <translation>此基础模型的对话模板不能列出所有工具；工具放在第一条消息中。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not list every tool; they stand in the system message.</source>
        <translation>此基础模型的对话模板不能列出所有工具；工具放在系统消息中。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not put the question in one place.</source>
        <translation>此基础模型的对话模板没有把问题放在同一位置。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not take these messages or tools ({0}).</source>
        <translation>此基础模型的对话模板不接受这些消息或工具（{0}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template ignores tools (it leaves out {0}).</source>
        <translation>此基础模型的对话模板忽略工具（遗漏了 {0}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template leaves out the question.</source>
        <translation>此基础模型的对话模板遗漏了问题。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template takes more memory than it may.</source>
        <translation>这个基础模型的对话模板占用的内存超过允许值。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes answers otherwise than it asks for them.</source>
        <translation>此基础模型的对话模板写出回答的格式与其要求的格式不一致。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes more than any prompt is long.</source>
        <translation>这个基础模型的对话模板写出的内容比任何提示都长。</translation>
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
        <source>This model&apos;s keys and values cannot be kept in {0}: their rows of {1} do not divide into its blocks of 32.</source>
        <translation>这个模型的键与值不能用 {0} 保存：其长度为 {1} 的行不能分成 32 的块。</translation>
    </message>
    <message>
        <source>This was made with an earlier version of the embedded model, which is not on this machine ({0}).</source>
        <translation>这是用内置模型的较早版本制作的，而本机上没有该版本（{0}）。</translation>
    </message>
    <message>
        <source>Tools that are as before: {0}.</source>
        <translation>未变化的工具：{0} 个。</translation>
    </message>
    <message>
        <source>Tools that are new: {0} ({1}).</source>
        <translation>新增的工具：{0} 个（{1}）。</translation>
    </message>
    <message>
        <source>Tools that changed: {0} ({1}).</source>
        <translation>有变化的工具：{0} 个（{1}）。</translation>
    </message>
    <message>
        <source>Tools without a question, since no value can be made up for what they need: {0}. {1}. Give values on the page Knowledge, in a column headed by the parameter&apos;s name.</source>
        <translation>因无法编造所需的值而没有问题的工具：{0}。{1}。请在“知识”页以参数名为列标题提供值。</translation>
    </message>
    <message>
        <source>Train again with &apos;embedded&apos;, or copy the folder {0} from the machine where it was trained into {1}.</source>
        <translation>请用 &apos;embedded&apos; 重新训练，或从训练所用的机器上将文件夹 {0} 复制到 {1}。</translation>
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
        <source>Try again in some minutes; a download continues where it stopped.</source>
        <translation>请几分钟后再试；下载会从停止处继续。</translation>
    </message>
    <message>
        <source>Try again later; a download continues where it stopped.</source>
        <translation>请稍后再试；下载会从停止处继续。</translation>
    </message>
    <message>
        <source>Try again, or ask for a token and keep it with --token.</source>
        <translation>请重试，或申请令牌并用 --token 保存。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>Two test questions have the id {0}.</source>
        <translation>有两个测试问题的 id 均为 {0}。</translation>
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
        <source>Use one of {0}.</source>
        <translation>请使用以下之一：{0}。</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dashes and underscores.</source>
        <translation>请使用最多 40 个字母、数字、连字符和下划线。</translation>
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
        <source>What matters cannot be told for this kind of model; such formats are written without it.</source>
        <translation>无法判断这类模型中什么重要；这些格式将不按此写出。</translation>
    </message>
    <message>
        <source>What the program that calls it sends by itself is no argument: {0}.</source>
        <translation>由调用程序自行发送的内容不作为参数：{0}。</translation>
    </message>
    <message>
        <source>What to mend in {0}: {1}</source>
        <translation>{0} 的改进建议：{1}</translation>
    </message>
    <message>
        <source>What {0} sends is not an answer in OpenAI&apos;s form.</source>
        <translation>{0} 发送的内容不是 OpenAI 格式的回答。</translation>
    </message>
    <message>
        <source>Why their questions were rejected: {0}{1}</source>
        <translation>它们的问题被拒绝的原因：{0}{1}</translation>
    </message>
    <message>
        <source>Without training, a linear classifier over embeddings of {0} questions chooses the right tool in {1} % of {2} questions.</source>
        <translation>不训练时，用 {0} 个问题的嵌入拟合的线性分类器在 {2} 个问题中有 {1} % 选对了工具。</translation>
    </message>
    <message>
        <source>Write &quot;answers&quot;: [{{tool: {{parameter: [accepted values]}}}}].</source>
        <translation>请写成 &quot;answers&quot;: [{{tool: {{parameter: [accepted values]}}}}]。</translation>
    </message>
    <message>
        <source>Write &quot;question&quot;: &quot;...&quot;.</source>
        <translation>请写成 &quot;question&quot;: &quot;...&quot;。</translation>
    </message>
    <message>
        <source>Write [{0}.{1}] with kind and model.</source>
        <translation>请写成 [{0}.{1}]，并包含 kind 和 model。</translation>
    </message>
    <message>
        <source>Write it like Qwen/Qwen2.5-Coder-0.5B-Instruct.</source>
        <translation>请写成类似 Qwen/Qwen2.5-Coder-0.5B-Instruct 的形式。</translation>
    </message>
    <message>
        <source>Write it like templates=3.</source>
        <translation>请写成 templates=3 这样的形式。</translation>
    </message>
    <message>
        <source>Write its name in the column tool.</source>
        <translation>请在 tool 列中写上它的名称。</translation>
    </message>
    <message>
        <source>Write lines {{&quot;question&quot;: ..., &quot;calls&quot;: [...]}}, a spreadsheet, ShareGPT conversations, OpenAI messages or Alpaca.</source>
        <translation>请提供 {{&quot;question&quot;: ..., &quot;calls&quot;: [...]}} 形式的行、电子表格、ShareGPT 对话、OpenAI 消息或 Alpaca。</translation>
    </message>
    <message>
        <source>Write one a line, such as: a clerk in human resources</source>
        <translation>请每行写一个，例如：人力资源部门的职员</translation>
    </message>
    <message>
        <source>Write one {{&quot;question&quot;: ...}} a line.</source>
        <translation>请每行写一个 {{&quot;question&quot;: ...}}。</translation>
    </message>
    <message>
        <source>Write text, integer, number, yes/no, date or list.</source>
        <translation>请写 text、integer、number、yes/no、date 或 list。</translation>
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
        <source>Write {{&quot;type&quot;: ...}}.</source>
        <translation>请写成 {{&quot;type&quot;: ...}}。</translation>
    </message>
    <message>
        <source>Write {{method: operation}}.</source>
        <translation>请写成 {{method: operation}}。</translation>
    </message>
    <message>
        <source>Write {{name: schema}}.</source>
        <translation>请写成 {{name: schema}}。</translation>
    </message>
    <message>
        <source>Write {{parameter: [values]}}.</source>
        <translation>请写成 {{parameter: [values]}}。</translation>
    </message>
    <message>
        <source>Write {{path: {{method: operation}}}}.</source>
        <translation>请写成 {{path: {{method: operation}}}}。</translation>
    </message>
    <message>
        <source>adapters</source>
        <translation>个适配器</translation>
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
        <source>examples</source>
        <translation>条样例</translation>
    </message>
    <message>
        <source>it is of the kind {0}, which an API brings itself and which has no parameters.</source>
        <translation>它属于 {0} 类，由 API 自带，没有参数。</translation>
    </message>
    <message>
        <source>it is the text {0} and no schema; that is read as its type or description.</source>
        <translation>它是文本 {0} 而不是模式；按其类型或说明理解。</translation>
    </message>
    <message>
        <source>it refers to {0}, which leads back to itself.</source>
        <translation>它引用的 {0} 又指回自身。</translation>
    </message>
    <message>
        <source>its allowed values {0} are read as {1}, for its type is {2}.</source>
        <translation>因其类型为 {2}，它的允许值 {0} 按 {1} 理解。</translation>
    </message>
    <message>
        <source>its items are a list, as older JSON Schemas have it, and each place has its own.</source>
        <translation>它的 items 是列表（旧版 JSON Schema 的写法），每个位置各有其模式。</translation>
    </message>
    <message>
        <source>its parameter {0} is listed twice, and the later one counts.</source>
        <translation>它的参数 {0} 列出了两次，以后一个为准。</translation>
    </message>
    <message>
        <source>its parameters are a list; each entry is read as a parameter.</source>
        <translation>它的参数是一个列表；每一项按一个参数读取。</translation>
    </message>
    <message>
        <source>its parameters are a text that is no JSON.</source>
        <translation>它的参数是一段并非 JSON 的文本。</translation>
    </message>
    <message>
        <source>its parameters are no JSON Schema; each entry is read as a parameter.</source>
        <translation>它的参数不是 JSON Schema；每一项按一个参数读取。</translation>
    </message>
    <message>
        <source>its parameters may be one of several kinds; they are put together, and needed is what all kinds need.</source>
        <translation>它的参数可以是几种之一；已合在一起，必需的是各种都必需的。</translation>
    </message>
    <message>
        <source>its parameters stand there as JSON text.</source>
        <translation>它的参数以 JSON 文本给出。</translation>
    </message>
    <message>
        <source>its type is read as object.</source>
        <translation>它的类型按 object 理解。</translation>
    </message>
    <message>
        <source>its type {0} is none; any value is taken.</source>
        <translation>它的类型 {0} 不是类型；接受任何值。</translation>
    </message>
    <message>
        <source>its {0} {1} is read as {2}, for its type is {3}.</source>
        <translation>因其类型为 {3}，它的 {0} {1} 按 {2} 理解。</translation>
    </message>
    <message>
        <source>llama-server answered {0} for {1} ({2}).</source>
        <translation>llama-server 对 {1} 回答了 {0}（{2}）。</translation>
    </message>
    <message>
        <source>llama-server could not be built ({0}).</source>
        <translation>无法构建 llama-server（{0}）。</translation>
    </message>
    <message>
        <source>llama-server did not answer for {0} ({1}).</source>
        <translation>llama-server 对 {0} 没有回答（{1}）。</translation>
    </message>
    <message>
        <source>llama-server did not start with {0} ({1}).</source>
        <translation>llama-server 未能以 {0} 启动（{1}）。</translation>
    </message>
    <message>
        <source>llama-server did not start within {0} seconds.</source>
        <translation>llama-server 未能在 {0} 秒内启动。</translation>
    </message>
    <message>
        <source>llama.cpp cannot load {0} ({1}).</source>
        <translation>llama.cpp 无法加载 {0}（{1}）。</translation>
    </message>
    <message>
        <source>llama.cpp cannot read {0} ({1}).</source>
        <translation>llama.cpp 无法读取 {0}（{1}）。</translation>
    </message>
    <message>
        <source>llama.cpp failed on the question ({0}).</source>
        <translation>llama.cpp 处理该提问时失败（{0}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s archive is not in {0}.</source>
        <translation>{0} 中没有 llama.cpp 的归档。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s converter failed ({0}).</source>
        <translation>llama.cpp 的转换程序失败（{0}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s converters are not in {0}.</source>
        <translation>{0} 中没有 llama.cpp 的转换程序。</translation>
    </message>
    <message>
        <source>nothing is said of it; any value is taken.</source>
        <translation>对它没有任何说明；接受任何值。</translation>
    </message>
    <message>
        <source>one of its allowed values is listed twice and counts once.</source>
        <translation>它的允许值中有一个列出了两次，只算一次。</translation>
    </message>
    <message>
        <source>parameter {0}: it refers to {1}, which leads back to itself.</source>
        <translation>参数 {0}：它引用的 {1} 又指回自身。</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>个问题</translation>
    </message>
    <message>
        <source>questions by {0}</source>
        <translation>个问题（{0}）</translation>
    </message>
    <message>
        <source>questions to {0}</source>
        <translation>个问题（{0}）</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the parts of its parameters are put together.</source>
        <translation>它的参数的各部分已合在一起。</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>个工具</translation>
    </message>
    <message>
        <source>vLLM did not start within {0} seconds; its log ends: {1}</source>
        <translation>vLLM 未能在 {0} 秒内启动；其日志末尾为：{1}</translation>
    </message>
    <message>
        <source>vLLM ended by itself (exit code {0}); its log ends: {1}</source>
        <translation>vLLM 自行结束（退出代码 {0}）；其日志末尾为：{1}</translation>
    </message>
    <message>
        <source>vLLM has been starting for {0} seconds; its log ends: {1}</source>
        <translation>vLLM 已启动了 {0} 秒，仍未就绪；其日志末尾为：{1}</translation>
    </message>
    <message>
        <source>vLLM is not installed on this machine.</source>
        <translation>本机未安装 vLLM。</translation>
    </message>
    <message>
        <source>vLLM is starting with {0}; it writes to {1}.</source>
        <translation>vLLM 正在使用 {0} 启动；日志写入 {1}。</translation>
    </message>
    <message>
        <source>what it requires is the text {0} and no list; it is read as one.</source>
        <translation>它所要求的是文本 {0} 而不是列表；按列表读取。</translation>
    </message>
    <message>
        <source>{0} Roles that are not known here: {1}.</source>
        <translation>{0} 此处不认识的角色：{1}。</translation>
    </message>
    <message>
        <source>{0} answered {1}, which is an error.</source>
        <translation>{0} 返回了错误 {1}。</translation>
    </message>
    <message>
        <source>{0} answers {1} of the questions rightly.</source>
        <translation>{0} 答对了 {1} 的问题。</translation>
    </message>
    <message>
        <source>{0} broke off in the middle of an answer.</source>
        <translation>{0} 在回答过程中断开。</translation>
    </message>
    <message>
        <source>{0} cannot answer at the moment ({1}{2}).</source>
        <translation>{0} 目前无法回答（{1}{2}）。</translation>
    </message>
    <message>
        <source>{0} cannot be filled in ({1}).</source>
        <translation>{0} 无法填充（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be reached ({1}).</source>
        <translation>无法连接 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be trained: {1}</source>
        <translation>{0} 无法训练：{1}</translation>
    </message>
    <message>
        <source>{0} cannot be used as a language file ({1}).</source>
        <translation>{0} 不能用作语言文件（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} 无法使用：{1}</translation>
    </message>
    <message>
        <source>{0} chooses the right tool in {1} %, but that may be chance (p = {2}).</source>
        <translation>{0} 选对工具的比例为 {1} %，但可能是偶然（p = {2}）。</translation>
    </message>
    <message>
        <source>{0} chooses tools better than that: {1} %, which is hardly chance (p = {2}).</source>
        <translation>{0} 选工具比它更好：{1} %，这几乎不可能是偶然（p = {2}）。</translation>
    </message>
    <message>
        <source>{0} could not be asked ({1}).</source>
        <translation>无法询问 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} describes no operations (its &quot;paths&quot; are empty).</source>
        <translation>{0} 没有描述任何操作（&quot;paths&quot; 为空）。</translation>
    </message>
    <message>
        <source>{0} did not answer in time.</source>
        <translation>{0} 没有及时回答。</translation>
    </message>
    <message>
        <source>{0} does not accept the key of the teacher {1}.</source>
        <translation>{0} 不接受教师模型 {1} 的密钥。</translation>
    </message>
    <message>
        <source>{0} does not accept the token that is kept for it.</source>
        <translation>{0} 不接受为其保存的令牌。</translation>
    </message>
    <message>
        <source>{0} does not answer as a model hub does.</source>
        <translation>{0} 的回答不像模型中心。</translation>
    </message>
    <message>
        <source>{0} does not choose tools better than that: {1} % (p = {2}).</source>
        <translation>{0} 选工具并不比它好：{1} %（p = {2}）。</translation>
    </message>
    <message>
        <source>{0} does not fit into memory.</source>
        <translation>内存容纳不下 {0}。</translation>
    </message>
    <message>
        <source>{0} does not fit into memory: it needs {1} GiB at the least.</source>
        <translation>内存放不下 {0}：至少需要 {1} GiB。</translation>
    </message>
    <message>
        <source>{0} does not have this version of {1} any more.</source>
        <translation>{0} 已不再有 {1} 的这个版本。</translation>
    </message>
    <message>
        <source>{0} does not hold llama.cpp&apos;s source.</source>
        <translation>{0} 不含 llama.cpp 的源代码。</translation>
    </message>
    <message>
        <source>{0} does not say which version of {1} it has.</source>
        <translation>{0} 没有说明它有 {1} 的哪个版本。</translation>
    </message>
    <message>
        <source>{0} gave no answer within {1} seconds.</source>
        <translation>{0} 在 {1} 秒内没有给出回答。</translation>
    </message>
    <message>
        <source>{0} gives {1} only to those who have accepted its terms.</source>
        <translation>{0} 只向已接受条款的人提供 {1}。</translation>
    </message>
    <message>
        <source>{0} has more than {1} rows.</source>
        <translation>{0} 超过 {1} 行。</translation>
    </message>
    <message>
        <source>{0} has no block {1}.</source>
        <translation>{0} 没有块 {1}。</translation>
    </message>
    <message>
        <source>{0} has no chat template.</source>
        <translation>{0} 没有对话模板。</translation>
    </message>
    <message>
        <source>{0} has no exported model yet.</source>
        <translation>{0} 还没有导出的模型。</translation>
    </message>
    <message>
        <source>{0} has no model {1} at this address (404{2}).</source>
        <translation>{0} 在此地址没有模型 {1}（404{2}）。</translation>
    </message>
    <message>
        <source>{0} has no model {1}, or gives it only to accounts that may see it.</source>
        <translation>{0} 没有模型 {1}，或只提供给有权查看的账户。</translation>
    </message>
    <message>
        <source>{0} has no usable processor for images ({1}).</source>
        <translation>{0} 没有可用的图像处理器（{1}）。</translation>
    </message>
    <message>
        <source>{0} has no {1}.</source>
        <translation>{0} 中没有 {1}。</translation>
    </message>
    <message>
        <source>{0} has {1} MB, more than the {2} MB read here.</source>
        <translation>{0} 有 {1} MB，超过可读取的 {2} MB。</translation>
    </message>
    <message>
        <source>{0} holds a model that sees no images.</source>
        <translation>{0} 中的模型不能查看图片。</translation>
    </message>
    <message>
        <source>{0} holds no model of images and text ({1}).</source>
        <translation>{0} 中没有图文模型（{1}）。</translation>
    </message>
    <message>
        <source>{0} holds no tool that can be used. {1}</source>
        <translation>{0} 中没有可用的工具。{1}</translation>
    </message>
    <message>
        <source>{0} holds no tools.</source>
        <translation>{0} 中没有工具。</translation>
    </message>
    <message>
        <source>{0} holds {1}, and none as safetensors.</source>
        <translation>{0} 含有 {1}，但没有 safetensors 格式的权重。</translation>
    </message>
    <message>
        <source>{0} holds {1}.</source>
        <translation>{0} 的内容：{1}。</translation>
    </message>
    <message>
        <source>{0} is a directory.</source>
        <translation>{0} 是目录。</translation>
    </message>
    <message>
        <source>{0} is a server&apos;s error and holds no tools ({1}).</source>
        <translation>{0} 是服务器的错误应答，不含工具（{1}）。</translation>
    </message>
    <message>
        <source>{0} is another machine, and the teacher {1} may not ask one.</source>
        <translation>{0} 是另一台机器，而教师模型 {1} 不得向其他机器提问。</translation>
    </message>
    <message>
        <source>{0} is being written by another process.</source>
        <translation>另一个进程正在写入 {0}。</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} 已损坏。</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} 是空的。</translation>
    </message>
    <message>
        <source>{0} is in none of the forms known here ({1}).</source>
        <translation>{0} 不是支持的格式（{1}）。</translation>
    </message>
    <message>
        <source>{0} is longer than any chat template ({1} bytes).</source>
        <translation>{0} 比任何对话模板都长（{1} 字节）。</translation>
    </message>
    <message>
        <source>{0} is no address of a model hub.</source>
        <translation>{0} 不是模型中心的地址。</translation>
    </message>
    <message>
        <source>{0} is no chat template (line {1}: {2}).</source>
        <translation>{0} 不是对话模板（第 {1} 行：{2}）。</translation>
    </message>
    <message>
        <source>{0} is no name of a model on a hub.</source>
        <translation>{0} 不是模型中心上的模型名称。</translation>
    </message>
    <message>
        <source>{0} is no text but {1}.</source>
        <translation>{0} 不是文本，而是 {1}。</translation>
    </message>
    <message>
        <source>{0} is no text in UTF-8.</source>
        <translation>{0} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text.</source>
        <translation>{0} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{0} is not an Adaptool project.</source>
        <translation>{0} 不是 Adaptool 项目。</translation>
    </message>
    <message>
        <source>{0} is not a GGUF file.</source>
        <translation>{0} 不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>{0} is not a whole database ({1}).</source>
        <translation>{0} 不是完整的数据库（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not an image by its ending.</source>
        <translation>从扩展名看，{0} 不是图片。</translation>
    </message>
    <message>
        <source>{0} is not empty.</source>
        <translation>{0} 不为空。</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} 已不存在。</translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation>{0} 不存在。</translation>
    </message>
    <message>
        <source>{0} is not valid JSON ({1}).</source>
        <translation>{0} 不是有效的 JSON（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not valid TOML ({1}).</source>
        <translation>{0} 不是有效的 TOML（{1}）。</translation>
    </message>
    <message>
        <source>{0} is too large when unpacked.</source>
        <translation>{0} 解压后过大。</translation>
    </message>
    <message>
        <source>{0} is too long for a prompt.</source>
        <translation>{0} 过长，不能用作提示词。</translation>
    </message>
    <message>
        <source>{0} lies outside the project.</source>
        <translation>{0} 位于项目之外。</translation>
    </message>
    <message>
        <source>{0} may not be read or written.</source>
        <translation>没有读写 {0} 的权限。</translation>
    </message>
    <message>
        <source>{0} names no role.</source>
        <translation>{0} 中没有写任何角色。</translation>
    </message>
    <message>
        <source>{0} needs code that comes with the model.</source>
        <translation>{0} 需要运行模型自带的代码。</translation>
    </message>
    <message>
        <source>{0} refuses the question ({1}{2}).</source>
        <translation>{0} 拒绝该提问（{1}{2}）。</translation>
    </message>
    <message>
        <source>{0} sends us to another address, which is not followed.</source>
        <translation>{0} 将请求转到另一个地址，此处不会跟随。</translation>
    </message>
    <message>
        <source>{0} was written by a later version of Adaptool.</source>
        <translation>{0} 由更高版本的 Adaptool 写入。</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}: not valid JSON ({3}).</source>
        <translation>{0}，第 {1} 行，第 {2} 列：不是有效的 JSON（{3}）。</translation>
    </message>
    <message>
        <source>{0}, line {1}: it holds a zero byte.</source>
        <translation>{0} 第 {1} 行：含有零字节。</translation>
    </message>
    <message>
        <source>{0}, line {1}: more than {2} columns.</source>
        <translation>{0} 第 {1} 行：超过 {2} 列。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not UTF-8 text.</source>
        <translation>{0}，第 {1} 行：不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not a JSON object.</source>
        <translation>{0}，第 {1} 行：不是 JSON 对象。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not a template ({2}).</source>
        <translation>{0} 第 {1} 行：不是模板（{2}）。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not usable as CSV ({2}).</source>
        <translation>{0} 第 {1} 行：无法作为 CSV 使用（{2}）。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not valid JSON ({2}).</source>
        <translation>{0}，第 {1} 行：不是有效的 JSON（{2}）。</translation>
    </message>
    <message>
        <source>{0}, line {1}: not valid Python ({2}).</source>
        <translation>{0} 第 {1} 行：不是有效的 Python（{2}）。</translation>
    </message>
    <message>
        <source>{0}, row {1}: more cells than there are headings.</source>
        <translation>{0} 第 {1} 行：单元格多于列标题。</translation>
    </message>
    <message>
        <source>{0}, row {1}: two columns are headed {2}.</source>
        <translation>{0} 第 {1} 行：有两列的标题都是 {2}。</translation>
    </message>
    <message>
        <source>{0}: a GraphML {1} without {2}, after {3} nodes.</source>
        <translation>{0}：在 {3} 个节点之后，有一个 GraphML {1} 缺少 {2}。</translation>
    </message>
    <message>
        <source>{0}: a node without a name.</source>
        <translation>{0}：有一个节点没有名称。</translation>
    </message>
    <message>
        <source>{0}: a quote is not closed.</source>
        <translation>{0}：引号未闭合。</translation>
    </message>
    <message>
        <source>{0}: a relation leads to the node {1}, which is not among the nodes.</source>
        <translation>{0}：有一个关系指向节点 {1}，但该节点不在节点列表中。</translation>
    </message>
    <message>
        <source>{0}: a schema is not an object.</source>
        <translation>{0}：模式不是对象。</translation>
    </message>
    <message>
        <source>{0}: it holds several graphs.</source>
        <translation>{0}：其中有多个图谱。</translation>
    </message>
    <message>
        <source>{0}: it holds {1}, by which XML reaches into other files.</source>
        <translation>{0}：其中含有 {1}，XML 会借此访问其他文件。</translation>
    </message>
    <message>
        <source>{0}: its type is not a text.</source>
        <translation>{0}：其类型不是文本。</translation>
    </message>
    <message>
        <source>{0}: more than {1} nodes.</source>
        <translation>{0}：超过 {1} 个节点。</translation>
    </message>
    <message>
        <source>{0}: more than {1} relations.</source>
        <translation>{0}：超过 {1} 个关系。</translation>
    </message>
    <message>
        <source>{0}: no list of assets.</source>
        <translation>{0}：没有素材列表。</translation>
    </message>
    <message>
        <source>{0}: no list of nodes.</source>
        <translation>{0}：没有节点列表。</translation>
    </message>
    <message>
        <source>{0}: no source or no target.</source>
        <translation>{0}：没有 source 或没有 target。</translation>
    </message>
    <message>
        <source>{0}: no tool is named.</source>
        <translation>{0}：未指明工具。</translation>
    </message>
    <message>
        <source>{0}: not usable GraphML ({1}).</source>
        <translation>{0}：GraphML 不可用（{1}）。</translation>
    </message>
    <message>
        <source>{0}: taken in part or mended: {1}. What, stands on the page Knowledge under Left out.</source>
        <translation>{0}：部分采用或已修正：{1}。详情见“知识”页的“已略去”。</translation>
    </message>
    <message>
        <source>{0}: the asset {1} stands in another file too.</source>
        <translation>{0}：素材 {1} 也出现在另一个文件中。</translation>
    </message>
    <message>
        <source>{0}: the column {1} is headed by no parameter of any tool.</source>
        <translation>{0}：列 {1} 的标题不是任何工具的参数。</translation>
    </message>
    <message>
        <source>{0}: the column {1} is not known.</source>
        <translation>{0}：未知的列 {1}。</translation>
    </message>
    <message>
        <source>{0}: the id {1} was used before.</source>
        <translation>{0}：id {1} 已被使用。</translation>
    </message>
    <message>
        <source>{0}: the node {1} has the type {2} here and {3} before.</source>
        <translation>{0}：节点 {1} 在此处的类型是 {2}，此前是 {3}。</translation>
    </message>
    <message>
        <source>{0}: the program cannot be started ({1}).</source>
        <translation>{0}：程序无法启动（{1}）。</translation>
    </message>
    <message>
        <source>{0}: the relation from {1} to {2} has no name.</source>
        <translation>{0}：从 {1} 到 {2} 的关系没有名称。</translation>
    </message>
    <message>
        <source>{0}: the relation {1} leads from {2} to nothing.</source>
        <translation>{0}：关系 {1} 从 {2} 出发，但没有目标。</translation>
    </message>
    <message>
        <source>{0}: there is no column headed question.</source>
        <translation>{0}：没有标题为 question 的列。</translation>
    </message>
    <message>
        <source>{0}: there is no column headed title or keywords.</source>
        <translation>{0}：没有标题为 title 或 keywords 的列。</translation>
    </message>
    <message>
        <source>{0}: there is no column headed tool or call.</source>
        <translation>{0}：没有标题为 tool 或 call 的列。</translation>
    </message>
    <message>
        <source>{0}: there is no column headed tool.</source>
        <translation>{0}：没有标题为 tool 的列。</translation>
    </message>
    <message>
        <source>{0}: there is no column headed {1}.</source>
        <translation>{0}：没有标题为 {1} 的列。</translation>
    </message>
    <message>
        <source>{0}: there is no such program.</source>
        <translation>{0}：没有这个程序。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: {1} has the parameter {2} already.</source>
        <translation>{0}：{1} 已有参数 {2}。</translation>
    </message>
    <message>
        <source>{0}: {1} is no part of population statistics.</source>
        <translation>{0}：{1} 不是总体统计的组成部分。</translation>
    </message>
    <message>
        <source>{0}: {1} is not a list.</source>
        <translation>{0}：{1} 不是列表。</translation>
    </message>
    <message>
        <source>{0}: {1} is not among the nodes.</source>
        <translation>{0}：{1} 不在节点列表中。</translation>
    </message>
    <message>
        <source>{0}: {1} more. They stand on the page Tools and in: adaptool imported</source>
        <translation>{0}：还有 {1} 条。它们在“工具”页面以及 adaptool imported 中</translation>
    </message>
    <message>
        <source>{0}: {1} under [{2}] is not a table.</source>
        <translation>{0}：[{2}] 下的 {1} 不是表。</translation>
    </message>
    <message>
        <source>{0}: {1}, questions taken: {2}, rows left out: {3}.</source>
        <translation>{0}：{1}，采用的问题：{2} 个，未采用的行：{3} 行。</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}. {3}</source>
        <translation>{0}：{1}，{2}。{3}</translation>
    </message>
    <message>
        <source>{0}refers to another document.</source>
        <translation>{0}引用了另一个文档。</translation>
    </message>
    <message>
        <source>{0}refers to {1}, which is not there.</source>
        <translation>{0}引用了不存在的 {1}。</translation>
    </message>
    <message>
        <source>{0}{1} Open the file in a spreadsheet program, let it calculate, and save it.</source>
        <translation>{0}{1} 请在电子表格程序中打开该文件，让其计算后保存。</translation>
    </message>
    <message>
        <source>{0}{1}: a second document begins here.</source>
        <translation>{0}{1}：第二个文档从这里开始。</translation>
    </message>
    <message>
        <source>{0}{1}: not valid YAML ({2}).</source>
        <translation>{0}{1}：不是有效的 YAML（{2}）。</translation>
    </message>
    <message>
        <source>A call in its answers cannot be read ({0}).</source>
        <translation>其回答中有一个调用无法读取（{0}）。</translation>
    </message>
    <message>
        <source>A data cycle cannot be called {0}.</source>
        <translation>数据周期不能命名为 {0}。</translation>
    </message>
    <message>
        <source>A density of {0} is not above 0 and at most 1.</source>
        <translation>密度 {0} 不在大于 0 且不超过 1 的范围内。</translation>
    </message>
    <message>
        <source>A search needs at least two adapters.</source>
        <translation>搜索至少需要两个适配器。</translation>
    </message>
    <message>
        <source>A teacher cannot be named {0}.</source>
        <translation>教师模型不能命名为 {0}。</translation>
    </message>
    <message>
        <source>A weight is no finite number.</source>
        <translation>有一个权重不是有限的数。</translation>
    </message>
    <message>
        <source>Activate another one first.</source>
        <translation>请先启用另一个。</translation>
    </message>
    <message>
        <source>Activate it instead; the gate then looks at it.</source>
        <translation>请改为启用它；回归检查会先检验它。</translation>
    </message>
    <message>
        <source>Activate it; the gate then looks at it.</source>
        <translation>请启用它；回归检查会先检验它。</translation>
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
        <source>Add it on the page Synthesis, or: adaptool teacher PROJECT NAME</source>
        <translation>请在“合成”页面添加，或运行：adaptool teacher PROJECT NAME</translation>
    </message>
    <message>
        <source>Add it to them, or correct its id.</source>
        <translation>请将其添加到节点列表，或更正其 id。</translation>
    </message>
    <message>
        <source>Add it to them, or correct the name.</source>
        <translation>请将其添加到节点列表，或更正名称。</translation>
    </message>
    <message>
        <source>Add it: adaptool teacher PROJECT {0}</source>
        <translation>请添加：adaptool teacher PROJECT {0}</translation>
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
        <source>Allow it in the teacher&apos;s settings if questions and tool definitions may go there.</source>
        <translation>如果问题和工具定义可以发送到该处，请在教师模型的设置中允许。</translation>
    </message>
    <message>
        <source>An adapter becomes active by being activated, not by a tag.</source>
        <translation>适配器通过启用操作生效，而不是通过标签。</translation>
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
        <source>An image cannot be read ({0}).</source>
        <translation>有一张图片无法读取（{0}）。</translation>
    </message>
    <message>
        <source>Answers of this base model cannot be held to a grammar ({0}).</source>
        <translation>无法把这个基础模型的回答限定于语法（{0}）。</translation>
    </message>
    <message>
        <source>Ask fewer questions side by side.</source>
        <translation>请减少并排回答的问题数。</translation>
    </message>
    <message>
        <source>Ask it in other words.</source>
        <translation>请换一种说法提问。</translation>
    </message>
    <message>
        <source>Ask one first.</source>
        <translation>请先提一个问题。</translation>
    </message>
    <message>
        <source>At {0} tokens nothing of any answer is left.</source>
        <translation>在 {0} 个 token 处截断后，所有回答都不剩任何内容。</translation>
    </message>
    <message>
        <source>Attention: {0} s a row by torch&apos;s own kernel, {1} s by FlexAttention.</source>
        <translation>注意力：torch 自带内核每行 {0} 秒，FlexAttention 每行 {1} 秒。</translation>
    </message>
    <message>
        <source>Adaptool reads safetensors only; save the adapter in that form.</source>
        <translation>Adaptool 只读取 safetensors；请把适配器保存为该格式。</translation>
    </message>
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
        <source>A text in its call holds a line break as it is, which JSON does not allow. It was put right.</source>
        <translation>其调用的文本中含有未转义的换行，JSON 不允许这样。已予更正。</translation>
    </message>
    <message>
        <source>All tools are on the list of those to leave out.</source>
        <translation>所有工具都在略去的列表中。</translation>
    </message>
    <message>
        <source>All {0} tools take about {1} tokens, and {2} reads {3}.</source>
        <translation>全部 {0} 个工具约占 {1} 个词元，而 {2} 能读 {3} 个。</translation>
    </message>
    <message>
        <source>Among the {0} nearest tools by words is the right one for {1} of {2} test questions.</source>
        <translation>在 {2} 个测试问题中，有 {1} 个的正确工具在词语上最接近的 {0} 个工具之中。</translation>
    </message>
    <message>
        <source>Among the {0} nearest tools is the right one for {1} of {2} test questions.</source>
        <translation>在 {2} 个测试问题中，有 {1} 个的正确工具在最接近的 {0} 个工具之中。</translation>
    </message>
    <message>
        <source>Ask the server over https.</source>
        <translation>请通过 https 访问该服务器。</translation>
    </message>
    <message>
        <source>Change it in its file, or ask it in other words.</source>
        <translation>请在其文件中修改，或换一种说法提问。</translation>
    </message>
    <message>
        <source>Check that nvidia-smi answers, then try again.</source>
        <translation>请检查 nvidia-smi 是否可用，然后重试。</translation>
    </message>
    <message>
        <source>Check that {0} holds a whole tokenizer.</source>
        <translation>请检查 {0} 中是否有完整的分词器。</translation>
    </message>
    <message>
        <source>Check the server, and run the same command again; it continues where it stopped.</source>
        <translation>请检查服务器，然后再次运行；会从停下处继续。</translation>
    </message>
    <message>
        <source>Choose &apos;embedded&apos; or a folder with a transformers model.</source>
        <translation>请选择内置模型（&apos;embedded&apos;），或包含 transformers 模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose LoRA adapters.</source>
        <translation>请选择 LoRA 适配器。</translation>
    </message>
    <message>
        <source>Choose a causal model whose config names its widths.</source>
        <translation>请选择配置中写明各宽度的因果模型。</translation>
    </message>
    <message>
        <source>Choose a smaller base model, or hold it in nf4.</source>
        <translation>请选择更小的基础模型，或以 nf4 存放。</translation>
    </message>
    <message>
        <source>Choose adapters that saw the tools alike.</source>
        <translation>请选择训练时工具描述相同的适配器。</translation>
    </message>
    <message>
        <source>Choose adapters that were trained alike.</source>
        <translation>请选择训练方式相同的适配器。</translation>
    </message>
    <message>
        <source>Choose among {0}.</source>
        <translation>可选：{0}。</translation>
    </message>
    <message>
        <source>Choose among: {0}.</source>
        <translation>可选：{0}。</translation>
    </message>
    <message>
        <source>Choose an adapter of a causal language model.</source>
        <translation>请选择因果语言模型的适配器。</translation>
    </message>
    <message>
        <source>Choose another adapter to continue from, or none.</source>
        <translation>请选择另一个适配器来继续，或不选。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请选择另一个。</translation>
    </message>
    <message>
        <source>Choose auto, none, or one of: {0}.</source>
        <translation>请选择 auto、none 或以下之一：{0}。</translation>
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
        <source>Choose one of the kind endpoint or transformers.</source>
        <translation>请选择种类为 endpoint 或 transformers 的教师模型。</translation>
    </message>
    <message>
        <source>Choose one that has.</source>
        <translation>请选择有适配器的周期。</translation>
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
        <source>Choose the adapters that shall become one; with one that was trained on NF4, choose both base models to see which it answers better on.</source>
        <translation>请选择要合并的适配器；若其中有在 NF4 上训练的，请同时选择两种基础模型，看它在哪种上回答得更好。</translation>
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
        <source>Choose the folder that holds {0} and {1}.</source>
        <translation>请选择含有 {0} 和 {1} 的文件夹。</translation>
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
        <source>Converting the adapter to GGUF.</source>
        <translation>正在将适配器转换为 GGUF。</translation>
    </message>
    <message>
        <source>Converting the base model to GGUF.</source>
        <translation>正在将基础模型转换为 GGUF。</translation>
    </message>
    <message>
        <source>Copy it again, on one line.</source>
        <translation>请重新复制，并写在一行内。</translation>
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
        <source>Draw a list for each row (list_tokens), raise max_length, shorten tool descriptions or choose a base model with a longer context.</source>
        <translation>请为每一行抽取工具列表（list_tokens），增大 max_length，缩短工具描述，或选择上下文更长的基础模型。</translation>
    </message>
    <message>
        <source>Each question gets its own row, which is slower: this base model has not been checked for shared ones yet, and its weights are split now. Train one step in a single process to have it checked.</source>
        <translation>每个问题单独成行，速度较慢：这个基础模型尚未检验能否共享行，而其权重现在是分摊的。用单个进程训练一步即可检验。</translation>
    </message>
    <message>
        <source>Ended early, after {0} steps, as you asked.</source>
        <translation>已按您的要求在 {0} 步后提前结束。</translation>
    </message>
    <message>
        <source>Examples are cut at {0} tokens, as you insist (the longest has {1}); {2} of whose answers nothing would be left are not trained on.</source>
        <translation>按您的要求，样例在 {0} 个 token 处截断（最长的有 {1}）；其中 {2} 条的回答将不剩任何内容，不参与训练。</translation>
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
        <source>Export the merged model for it.</source>
        <translation>请为其导出合并后的模型。</translation>
    </message>
    <message>
        <source>FlexAttention cannot be used here ({0}).</source>
        <translation>这里无法使用 FlexAttention（{0}）。</translation>
    </message>
    <message>
        <source>FlexAttention trains on a graphics card only; torch&apos;s own attention is used.</source>
        <translation>FlexAttention 只能在显卡上训练；改用 torch 自带的注意力。</translation>
    </message>
    <message>
        <source>Free some space or choose fewer number formats.</source>
        <translation>请腾出一些空间，或选择较少的数值格式。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>Get the adapter again.</source>
        <translation>请重新获取适配器。</translation>
    </message>
    <message>
        <source>Give each adapter a number such as 0.5.</source>
        <translation>请给每个适配器一个数，例如 0.5。</translation>
    </message>
    <message>
        <source>Give one more than 0, such as long=1.</source>
        <translation>请至少给一个大于 0 的份额，例如 long=1。</translation>
    </message>
    <message>
        <source>Give one such as Authorization or X-Api-Key.</source>
        <translation>请给出如 Authorization 或 X-Api-Key 这样的请求头。</translation>
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
        <source>Give this machine&apos;s address and a free port, such as 10.0.0.1:{0}.</source>
        <translation>请给出本机地址和一个空闲端口，例如 10.0.0.1:{0}。</translation>
    </message>
    <message>
        <source>Import some on the page Knowledge; closing a data cycle keeps them.</source>
        <translation>请在“知识”页导入；关闭数据周期时会保留它们。</translation>
    </message>
    <message>
        <source>Import the same file on the page Tools first.</source>
        <translation>请先在“工具”页导入同一文件。</translation>
    </message>
    <message>
        <source>In {0}: {1}</source>
        <translation>在 {0} 中：{1}</translation>
    </message>
    <message>
        <source>Install it beside Adaptool, or choose fsdp.</source>
        <translation>请在 Adaptool 旁安装它，或选择 fsdp。</translation>
    </message>
    <message>
        <source>Install it in an environment of its own (python3 -m venv vllm; vllm/bin/pip install --requirement installer/lock-vllm.txt) and give that environment&apos;s Python in the teacher&apos;s settings.</source>
        <translation>请把它安装到独立的环境中（python3 -m venv vllm; vllm/bin/pip install --requirement installer/lock-vllm.txt），并在教师的设置中填写该环境的 Python。</translation>
    </message>
    <message>
        <source>Install it there: {0} -m pip install --requirement installer/lock-vllm.txt</source>
        <translation>请在那里安装：{0} -m pip install --requirement installer/lock-vllm.txt</translation>
    </message>
    <message>
        <source>It alone takes {0} tokens, as many as {1} tools of the usual {2}. Leave parameters out that nobody asks for, or shorten what it says of them.</source>
        <translation>单是它就占 {0} 个词元，相当于 {1} 个通常大小（{2} 个词元）的工具。请删去没有人会问到的参数，或缩短参数的说明。</translation>
    </message>
    <message>
        <source>It has no instruction.</source>
        <translation>其中没有指令（instruction）。</translation>
    </message>
    <message>
        <source>It has no output, neither a call nor words.</source>
        <translation>其中没有输出（output），既无调用也无文字。</translation>
    </message>
    <message>
        <source>It is defined again in line {0}, and that one counts.</source>
        <translation>它在第 {0} 行又被定义，以那一处为准。</translation>
    </message>
    <message>
        <source>It is on your list of tools to leave out.</source>
        <translation>它在您略去的工具列表中。</translation>
    </message>
    <message>
        <source>It makes the tools inside it and is none itself.</source>
        <translation>它创建其内部的工具，自身不是工具。</translation>
    </message>
    <message>
        <source>It repeats {0} word for word and counts once.</source>
        <translation>它与 {0} 一字不差，只算一次。</translation>
    </message>
    <message>
        <source>It stands inside {0} and has neither a decorator nor a docstring.</source>
        <translation>它位于 {0} 内部，既无装饰器也无文档字符串。</translation>
    </message>
    <message>
        <source>It stands word for word in {0} too and counts once.</source>
        <translation>它也一字不差地出现在 {0} 中，只算一次。</translation>
    </message>
    <message>
        <source>Its call names {0}, which is not among the row&apos;s tools.</source>
        <translation>其调用了 {0}，而它不在该行的工具之中。</translation>
    </message>
    <message>
        <source>Its callbacks are requests that the API itself sends, and are no tools: {0}.</source>
        <translation>它的回调是 API 自己发出的请求，不是工具：{0}。</translation>
    </message>
    <message>
        <source>Its description is {0} and not text; it counts as empty.</source>
        <translation>它的说明是 {0} 而不是文本，按空处理。</translation>
    </message>
    <message>
        <source>Its name {0} differs from {1} only in punctuation or capital letters. It is called {2} here.</source>
        <translation>它的名称 {0} 与 {1} 只在标点或大小写上不同。这里称为 {2}。</translation>
    </message>
    <message>
        <source>Its name {0} has {1} letters, and {2} is the most. It is called {3} here.</source>
        <translation>它的名称 {0} 有 {1} 个字母，最多 {2} 个。这里称为 {3}。</translation>
    </message>
    <message>
        <source>Its name {0} holds what names of tools may not. It is called {1} here.</source>
        <translation>它的名称 {0} 含有工具名称不允许的字符。这里称为 {1}。</translation>
    </message>
    <message>
        <source>Its name {0} is used more than once. It is called {1} here.</source>
        <translation>它的名称 {0} 使用了不止一次。这里称为 {1}。</translation>
    </message>
    <message>
        <source>Its path has {{{0}}}, which is not declared; it became a parameter that is required.</source>
        <translation>它的路径含有未声明的 {{{0}}}；已成为必需的参数。</translation>
    </message>
    <message>
        <source>Its schema is cut: {0}{1}. Any value is taken there.</source>
        <translation>它的模式被截断：{0}{1}。那里接受任何值。</translation>
    </message>
    <message>
        <source>Leave it out of the merge first.</source>
        <translation>请先把它移出合并。</translation>
    </message>
    <message>
        <source>Leave it out, or bring it back from a copy.</source>
        <translation>请不选它，或从备份恢复。</translation>
    </message>
    <message>
        <source>Left out {0} questions of {1}: their tools are no longer in the list.</source>
        <translation>略去 {1} 的 {0} 个问题：它们的工具已不在列表中。</translation>
    </message>
    <message>
        <source>Let it end in .html.</source>
        <translation>请让它以 .html 结尾。</translation>
    </message>
    <message>
        <source>Let the stage merging keep the merged adapter, merge a single one, or do not export the adapter alone.</source>
        <translation>请让“合并”阶段保留合并后的适配器，或只合并一个适配器，或不单独导出适配器。</translation>
    </message>
    <message>
        <source>Let the stage merging keep the merged adapter, merge a single one, or export the merged model for vLLM.</source>
        <translation>请让“合并”阶段保留合并后的适配器，或只合并一个适配器，或为 vLLM 导出合并后的模型。</translation>
    </message>
    <message>
        <source>List fewer tools beside the right one (distractors), name the tools in the rows (tools_in_rows), or make room.</source>
        <translation>请在正确工具旁少列一些工具（distractors），在行中只写工具名称（tools_in_rows），或腾出空间。</translation>
    </message>
    <message>
        <source>Listed values that are only in the validation part, {0} in all: {1}.</source>
        <translation>只出现在验证部分的枚举值，共 {0} 个：{1}。</translation>
    </message>
    <message>
        <source>Listed values that are only trained on, {0} in all: {1}.</source>
        <translation>只出现在训练部分的枚举值，共 {0} 个：{1}。</translation>
    </message>
    <message>
        <source>Look at what got worse; activate it anyway if you accept that.</source>
        <translation>请查看哪些变差了；如果可以接受，仍可启用它。</translation>
    </message>
    <message>
        <source>Lower the learning rate and train again.</source>
        <translation>请降低学习率，然后重新训练。</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>请创建它，或选择另一个。</translation>
    </message>
    <message>
        <source>Measure it without.</source>
        <translation>请不限定语法来测量它。</translation>
    </message>
    <message>
        <source>Merge into the base model in full precision.</source>
        <translation>请合并到全精度的基础模型。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or leave it out.</source>
        <translation>请以权重 1 单独合并它，或不选它。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it as plain LoRA.</source>
        <translation>请以权重 1 单独合并它，或用普通 LoRA 训练。</translation>
    </message>
    <message>
        <source>Merge it alone with weight 1, or train it from the usual beginning.</source>
        <translation>请以权重 1 单独合并它，或用通常的初始化训练。</translation>
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
        <source>Merge the others without it and activate that, or activate another one first.</source>
        <translation>请不带它合并其他适配器并启用结果，或先启用另一个。</translation>
    </message>
    <message>
        <source>Name a folder with files such as BFCL_v4_multiple.json.</source>
        <translation>请指定含有 BFCL_v4_multiple.json 这类文件的文件夹。</translation>
    </message>
    <message>
        <source>Name each once and give it a larger weight.</source>
        <translation>请每个只写一次，并给它更大的权重。</translation>
    </message>
    <message>
        <source>No accepted example calls a tool of {0}.</source>
        <translation>没有已接受的样例调用 {0} 的工具。</translation>
    </message>
    <message>
        <source>No bundle is made, for no file passed.</source>
        <translation>没有文件通过检查，因此不生成部署包。</translation>
    </message>
    <message>
        <source>No data cycle is open.</source>
        <translation>没有打开的数据周期。</translation>
    </message>
    <message>
        <source>No key is sent to {0}, for others could read it on the way.</source>
        <translation>不会向 {0} 发送密钥，因为途中可能被他人读取。</translation>
    </message>
    <message>
        <source>No merge is better than {0} alone; the settings of merging stay as they were.</source>
        <translation>没有一种合并好于单独的 {0}；合并的设置保持不变。</translation>
    </message>
    <message>
        <source>No model has been measured yet.</source>
        <translation>还没有测量过模型。</translation>
    </message>
    <message>
        <source>No other adapter was active before.</source>
        <translation>之前没有启用过其他适配器。</translation>
    </message>
    <message>
        <source>No tool list has a share.</source>
        <translation>没有任何工具列表有份额。</translation>
    </message>
    <message>
        <source>Not all of these adapters were trained on a base model in NF4.</source>
        <translation>这些适配器并非都在 NF4 基础模型上训练。</translation>
    </message>
    <message>
        <source>Of the groups {0}: {1} tools and {2} of {3} questions.</source>
        <translation>工具组 {0}：{1} 个工具，{3} 个问题中的 {2} 个。</translation>
    </message>
    <message>
        <source>On {0} the adapter {1} answers {2} rightly, the active one {3}.</source>
        <translation>在 {0} 上，适配器 {1} 答对 {2}，启用的答对 {3}。</translation>
    </message>
    <message>
        <source>One of the training processes ended without a last word (exit code {0}).</source>
        <translation>有一个训练进程意外结束（退出码 {0}）。</translation>
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
        <source>Only one question is taken until conversations are supported. Others that are left out: {0}.</source>
        <translation>在支持多轮对话之前只采用一个问题。略去的其他问题：{0}。</translation>
    </message>
    <message>
        <source>Only the first step is taken until conversations are supported. Later calls that are left out: {0}.</source>
        <translation>在支持多轮对话之前只采用第一步。略去的后续调用：{0}。</translation>
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
        <source>Put it right first; a seed teaches what it holds.</source>
        <translation>请先更正；种子问题会教给模型其中的内容。</translation>
    </message>
    <message>
        <source>Put them into the folder {0} beside it, under the same name.</source>
        <translation>请以相同的文件名放入其旁边的文件夹 {0}。</translation>
    </message>
    <message>
        <source>Questions share their tool list in training ({0}: relative difference {1}).</source>
        <translation>训练时问题共享工具列表（{0}：相对差异 {1}）。</translation>
    </message>
    <message>
        <source>Raise max_length or shorten tool descriptions.</source>
        <translation>请提高最大长度，或缩短工具描述。</translation>
    </message>
    <message>
        <source>Reasoning before a call is not learned. Rows that have some: {0}.</source>
        <translation>调用之前的推理不会被学习。含有推理的行：{0}。</translation>
    </message>
    <message>
        <source>Remarks on the seed questions: {0}. They stand on the page Knowledge.</source>
        <translation>对种子问题的意见：{0} 条。可在“知识”页面查看。</translation>
    </message>
    <message>
        <source>Remarks on the tools: {0}, of which serious: {1}. They stand on the page Tools and in: adaptool lint</source>
        <translation>对工具的意见：{0} 条，其中严重的：{1} 条。可在“工具”页面查看，或运行：adaptool lint</translation>
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
        <source>Restore it from a copy of the project, or retire it.</source>
        <translation>请从项目副本恢复，或停用它。</translation>
    </message>
    <message>
        <source>Restore the project&apos;s folder datasets from a copy.</source>
        <translation>请从副本恢复项目的 datasets 文件夹。</translation>
    </message>
    <message>
        <source>Run the gate on it first, or activate it anyway.</source>
        <translation>请先对它运行回归检查，或仍然启用它。</translation>
    </message>
    <message>
        <source>Run the same command again; it continues from the last checkpoint. The log ends: {0}</source>
        <translation>请再次运行；会从最后的检查点继续。日志末尾：{0}</translation>
    </message>
    <message>
        <source>Run the stage evaluation again.</source>
        <translation>请重新运行评测阶段。</translation>
    </message>
    <message>
        <source>Run the stage evaluation first.</source>
        <translation>请先运行评测阶段。</translation>
    </message>
    <message>
        <source>Run the stage export again, or leave it out.</source>
        <translation>请重新运行导出阶段，或不测量它。</translation>
    </message>
    <message>
        <source>Run the stage merging first, or leave it out.</source>
        <translation>请先运行合并阶段，或不测量它。</translation>
    </message>
    <message>
        <source>Run the stages from validation to training again, or take these questions out of the tests.</source>
        <translation>请重新运行从校验到训练的各阶段，或把这些问题从测试中去掉。</translation>
    </message>
    <message>
        <source>Safetensors for vLLM are in {0}.</source>
        <translation>用于 vLLM 的 safetensors 位于 {0}。</translation>
    </message>
    <message>
        <source>Save it as OpenAPI 3.1 or Swagger 2.0.</source>
        <translation>请另存为 OpenAPI 3.1 或 Swagger 2.0。</translation>
    </message>
    <message>
        <source>Save the adapter as a plain LoRA, without it.</source>
        <translation>请把适配器另存为不含它的普通 LoRA。</translation>
    </message>
    <message>
        <source>Search by the test questions, or train with a validation part.</source>
        <translation>请用测试问题搜索，或训练时留出验证部分。</translation>
    </message>
    <message>
        <source>Search with the base model in full precision only.</source>
        <translation>请只用全精度的基础模型搜索。</translation>
    </message>
    <message>
        <source>See the job&apos;s log; {0}.</source>
        <translation>请查看任务日志；{0}。</translation>
    </message>
    <message>
        <source>Set Adaptool up anew, or choose no quantization.</source>
        <translation>请重新安装 Adaptool，或选择不量化。</translation>
    </message>
    <message>
        <source>Set lists of evaluation to nearest or groups.</source>
        <translation>请把评估的 lists 设为 nearest 或 groups。</translation>
    </message>
    <message>
        <source>Set what it needs in its environment.</source>
        <translation>请在其环境变量中设置所需内容。</translation>
    </message>
    <message>
        <source>Shorten them.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Signing in failed ({0}).</source>
        <translation>登录失败（{0}）。</translation>
    </message>
    <message>
        <source>Some adapters name their layers by a pattern, others by a list.</source>
        <translation>有的适配器用模式指定层，有的用列表。</translation>
    </message>
    <message>
        <source>Start the other machines now, each with the command at the head of {0}.</source>
        <translation>现在请启动其他机器，各自使用 {0} 开头的命令。</translation>
    </message>
    <message>
        <source>Switch off constrained answers, or choose another base model.</source>
        <translation>请关闭语法限定，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Switch off constrained answers.</source>
        <translation>请关闭语法限定。</translation>
    </message>
    <message>
        <source>System prompts are not taken. Rows that have some: {0}.</source>
        <translation>系统提示不会被采用。含有系统提示的行：{0}。</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>请将其去掉。</translation>
    </message>
    <message>
        <source>Take parameters out of it, shorten what it says of them, or leave the tool out.</source>
        <translation>请删去一些参数，缩短参数的说明，或不用该工具。</translation>
    </message>
    <message>
        <source>Take some off the list.</source>
        <translation>请从列表中去掉一些。</translation>
    </message>
    <message>
        <source>Take the questions of one turn: simple, multiple, parallel and irrelevance.</source>
        <translation>请使用单轮问题：simple、multiple、parallel 和 irrelevance。</translation>
    </message>
    <message>
        <source>The active adapter {0} belongs to the cycle {1}.</source>
        <translation>启用的适配器 {0} 属于周期 {1}。</translation>
    </message>
    <message>
        <source>The active adapter {0} was merged with one of the cycle {1}.</source>
        <translation>启用的适配器 {0} 合并了周期 {1} 的适配器。</translation>
    </message>
    <message>
        <source>The adapter does not fit the model that it is used over.</source>
        <translation>适配器与其配合的模型不匹配。</translation>
    </message>
    <message>
        <source>The adapter {0} cannot be read ({1}).</source>
        <translation>无法读取适配器 {0}（{1}）。</translation>
    </message>
    <message>
        <source>The adapter {0} got worse than {1} on: {2}.</source>
        <translation>适配器 {0} 在以下测试集上比 {1} 差：{2}。</translation>
    </message>
    <message>
        <source>The adapter {0} has lost its file {1}.</source>
        <translation>适配器 {0} 的文件 {1} 不见了。</translation>
    </message>
    <message>
        <source>The adapter {0} has lost its folder {1}.</source>
        <translation>适配器 {0} 的文件夹 {1} 不见了。</translation>
    </message>
    <message>
        <source>The adapter {0} is a parent of {1}.</source>
        <translation>适配器 {0} 是 {1} 的父版本。</translation>
    </message>
    <message>
        <source>The adapter {0} is active already.</source>
        <translation>适配器 {0} 已经启用。</translation>
    </message>
    <message>
        <source>The adapter {0} is active.</source>
        <translation>适配器 {0} 正在启用。</translation>
    </message>
    <message>
        <source>The adapter {0} is chosen for merging.</source>
        <translation>适配器 {0} 已被选入合并。</translation>
    </message>
    <message>
        <source>The adapter {0} is not as it was made: its file {1} was changed.</source>
        <translation>适配器 {0} 与制作时不同：文件 {1} 被改动。</translation>
    </message>
    <message>
        <source>The adapter {0} is nowhere worse than the active one, {1}.</source>
        <translation>适配器 {0} 在任何测试集上都不比启用的 {1} 差。</translation>
    </message>
    <message>
        <source>The adapter {0} is the one that the later stages take.</source>
        <translation>后续阶段正在使用适配器 {0}。</translation>
    </message>
    <message>
        <source>The adapter {0} was never active.</source>
        <translation>适配器 {0} 从未启用过。</translation>
    </message>
    <message>
        <source>The adapter {0} was not scored on: {1}.</source>
        <translation>适配器 {0} 尚未在以下测试集上评分：{1}。</translation>
    </message>
    <message>
        <source>The adapter {0} was trained on {1} of the {2} test questions, such as {3}: a test measures nothing that was trained on.</source>
        <translation>适配器 {0} 的训练数据含有 {2} 个测试问题中的 {1} 个，例如 {3}：测试不能衡量训练过的内容。</translation>
    </message>
    <message>
        <source>The adapter {0} was trained on {1}, not on {2}.</source>
        <translation>适配器 {0} 是在 {1} 上训练的，不是 {2}。</translation>
    </message>
    <message>
        <source>The adapters have different ranks in some layers.</source>
        <translation>这些适配器在某些层的秩不同。</translation>
    </message>
    <message>
        <source>The adapters were trained on different layers ({0}).</source>
        <translation>这些适配器训练的层不同（{0}）。</translation>
    </message>
    <message>
        <source>The adapters were trained on layers that one adapter cannot name.</source>
        <translation>这些适配器训练的层无法由一个适配器表示。</translation>
    </message>
    <message>
        <source>The adapters were trained with different descriptions ({0}).</source>
        <translation>这些适配器训练时的描述不同（{0}）。</translation>
    </message>
    <message>
        <source>The answers of the server {0} cannot be held to a grammar from here.</source>
        <translation>无法从这里把服务器 {0} 的回答限定于语法。</translation>
    </message>
    <message>
        <source>The base model has no module {0}.</source>
        <translation>基础模型没有模块 {0}。</translation>
    </message>
    <message>
        <source>The bundle is to hold {0}, which is not among the number formats to write.</source>
        <translation>部署包应包含 {0}，但它不在要写出的数值格式之中。</translation>
    </message>
    <message>
        <source>The bundle with {0} is in {1}.zip.</source>
        <translation>含 {0} 的部署包位于 {1}.zip。</translation>
    </message>
    <message>
        <source>The call does not fit its tool: {0}.</source>
        <translation>调用不符合其工具：{0}。</translation>
    </message>
    <message>
        <source>The call in its output cannot be read ({0}).</source>
        <translation>无法读取其输出中的调用（{0}）。</translation>
    </message>
    <message>
        <source>The config does not tell {0}.</source>
        <translation>配置没有写明 {0}。</translation>
    </message>
    <message>
        <source>The data cycle {0} has no accepted examples.</source>
        <translation>数据周期 {0} 没有已接受的样例。</translation>
    </message>
    <message>
        <source>The data cycle {0} has no adapter.</source>
        <translation>数据周期 {0} 没有适配器。</translation>
    </message>
    <message>
        <source>The data cycle {0} is open already.</source>
        <translation>数据周期 {0} 已经打开。</translation>
    </message>
    <message>
        <source>The data cycle {0} is open.</source>
        <translation>数据周期 {0} 正处于打开状态。</translation>
    </message>
    <message>
        <source>The dataset&apos;s lengths could not be measured.</source>
        <translation>无法测量数据集的长度。</translation>
    </message>
    <message>
        <source>The file may be broken, or there may be too little memory.</source>
        <translation>文件可能已损坏，或内存可能不足。</translation>
    </message>
    <message>
        <source>The file {0} is gone.</source>
        <translation>文件 {0} 已不存在。</translation>
    </message>
    <message>
        <source>The files for other trainers will take about {0}, tools in each row.</source>
        <translation>供其他训练程序使用的文件约占 {0}，每一行都含有工具。</translation>
    </message>
    <message>
        <source>The files for other trainers will take about {0}. Their rows name their tools, which stand once in {1}; with the tools in each row they would take {2}.</source>
        <translation>供其他训练程序使用的文件约占 {0}。各行只写工具名称，工具在 {1} 中只写一次；若每一行都含有工具，则需 {2}。</translation>
    </message>
    <message>
        <source>The files of the adapter {0} are gone.</source>
        <translation>适配器 {0} 的文件已不存在。</translation>
    </message>
    <message>
        <source>The files will take {0}, and {1} of the disk are free.</source>
        <translation>这些文件需要 {0}，而磁盘只剩 {1}。</translation>
    </message>
    <message>
        <source>The files would take about {0} GB, and {1} GB are free in {2}.</source>
        <translation>这些文件约需 {0} GB，而 {2} 中有 {1} GB 可用。</translation>
    </message>
    <message>
        <source>The folder {0} is not there.</source>
        <translation>文件夹 {0} 不存在。</translation>
    </message>
    <message>
        <source>The grammar of this tool list cannot be used ({0}).</source>
        <translation>此工具列表的语法无法使用（{0}）。</translation>
    </message>
    <message>
        <source>The list goes on: its last page names a next one (nextCursor {0}), which is not in the file. Add the pages that follow, or ask the server itself.</source>
        <translation>列表尚未结束：最后一页指向下一页（nextCursor {0}），而文件中没有该页。请补上后续各页，或直接访问服务器。</translation>
    </message>
    <message>
        <source>The list of {0} tools takes about {1} tokens; with question and answer it does not fit into the {2} that {3} can read. {4}</source>
        <translation>{0} 个工具的列表约占 {1} 个词元；加上问题和答案，超出了 {3} 能读的 {2} 个。{4}</translation>
    </message>
    <message>
        <source>The loss became {0} at step {1}.</source>
        <translation>损失在第 {1} 步变为 {0}。</translation>
    </message>
    <message>
        <source>The merged adapter is kept as {0}.</source>
        <translation>合并后的适配器保存为 {0}。</translation>
    </message>
    <message>
        <source>The merged change is {0} times as large as those of the adapters together; such a model often answers nothing right. Lower the weights.</source>
        <translation>合并后的改动是各适配器改动总和的 {0} 倍；这样的模型往往一个问题也答不对。请降低权重。</translation>
    </message>
    <message>
        <source>The method {0} needs equal ranks; choose cat, svd or another that ends in svd.</source>
        <translation>方法 {0} 要求秩相同；请选择 cat、svd 或其他以 svd 结尾的方法。</translation>
    </message>
    <message>
        <source>The modules chosen cannot be trained ({0}).</source>
        <translation>所选模块无法训练（{0}）。</translation>
    </message>
    <message>
        <source>The notes have {0} characters; {1} is the most.</source>
        <translation>备注有 {0} 个字符，最多 {1} 个。</translation>
    </message>
    <message>
        <source>The proxy does not let {0} be reached.</source>
        <translation>代理不允许访问 {0}。</translation>
    </message>
    <message>
        <source>The report is not there in the language {0}.</source>
        <translation>报告没有语言 {0} 的版本。</translation>
    </message>
    <message>
        <source>The rule that begins {0} has more than {1} characters.</source>
        <translation>以 {0} 开头的规则超过 {1} 个字符。</translation>
    </message>
    <message>
        <source>The rule {0} asks Faker for {1}, which is not among what it can make here.</source>
        <translation>规则 {0} 要求 Faker 生成 {1}，但此处无法生成该类型。</translation>
    </message>
    <message>
        <source>The rule {0} asks for {1} values.</source>
        <translation>规则 {0} 要求 {1} 个取值。</translation>
    </message>
    <message>
        <source>The rule {0} asks for {1}, which Faker does not have for {2}.</source>
        <translation>规则 {0} 要求 {1}，但 Faker 的 {2} 没有该类型。</translation>
    </message>
    <message>
        <source>The rule {0} asks for {1}, which no asset has.</source>
        <translation>规则 {0} 用到 {1}，但没有素材具有该项。</translation>
    </message>
    <message>
        <source>The rule {0} can make values of up to {1} letters, more than {2}.</source>
        <translation>规则 {0} 可能生成多达 {1} 个字符的取值，超过 {2} 个。</translation>
    </message>
    <message>
        <source>The rule {0} cannot be read ({1}).</source>
        <translation>规则 {0} 无法读取（{1}）。</translation>
    </message>
    <message>
        <source>The rule {0} cannot be read.</source>
        <translation>规则 {0} 无法读取。</translation>
    </message>
    <message>
        <source>The rule {0} compares {1}, which is a list.</source>
        <translation>规则 {0} 对 {1} 进行比较，但它是列表。</translation>
    </message>
    <message>
        <source>The rule {0} does not name the letters that may stand in some place.</source>
        <translation>规则 {0} 没有指明某个位置可以出现的字符。</translation>
    </message>
    <message>
        <source>The rule {0} holds a kind of pattern that cannot be used here.</source>
        <translation>规则 {0} 含有此处不能使用的模式。</translation>
    </message>
    <message>
        <source>The rule {0} holds an anchor inside.</source>
        <translation>规则 {0} 的中间含有锚点。</translation>
    </message>
    <message>
        <source>The rule {0} holds no regular expression ({1}).</source>
        <translation>规则 {0} 中不是有效的正则表达式（{1}）。</translation>
    </message>
    <message>
        <source>The rule {0} holds {1}, which has no meaning there.</source>
        <translation>规则 {0} 含有 {1}，它在该处没有意义。</translation>
    </message>
    <message>
        <source>The rule {0} is for {1}, and there is no such tool.</source>
        <translation>规则 {0} 针对 {1}，但没有这个工具。</translation>
    </message>
    <message>
        <source>The rule {0} is not of the form tool: condition.</source>
        <translation>规则 {0} 不符合 tool: condition（工具: 条件）的形式。</translation>
    </message>
    <message>
        <source>The rule {0} lets more than {1} letters stand in one place.</source>
        <translation>规则 {0} 在同一位置允许超过 {1} 个字符。</translation>
    </message>
    <message>
        <source>The rule {0} looks ahead or back.</source>
        <translation>规则 {0} 使用了前瞻或后顾。</translation>
    </message>
    <message>
        <source>The rule {0} makes no value that can be printed.</source>
        <translation>规则 {0} 没有生成任何可打印的取值。</translation>
    </message>
    <message>
        <source>The rule {0} makes values for {1}, which no tool has as a parameter.</source>
        <translation>规则 {0} 为 {1} 生成取值，但没有工具具有该参数。</translation>
    </message>
    <message>
        <source>The rule {0} names the locale {1}, which Faker does not know.</source>
        <translation>规则 {0} 指定了区域设置 {1}，但 Faker 不支持。</translation>
    </message>
    <message>
        <source>The rule {0} refers back to a group.</source>
        <translation>规则 {0} 反向引用了分组。</translation>
    </message>
    <message>
        <source>The rule {0} repeats something without end.</source>
        <translation>规则 {0} 含有无限重复的内容。</translation>
    </message>
    <message>
        <source>The rule {0} repeats something {1} times.</source>
        <translation>规则 {0} 将某个部分重复 {1} 次。</translation>
    </message>
    <message>
        <source>The rule {0} says more than a kind and a locale.</source>
        <translation>规则 {0} 除类型和区域设置外还有其他内容。</translation>
    </message>
    <message>
        <source>The rule {0} takes too long.</source>
        <translation>规则 {0} 耗时过长。</translation>
    </message>
    <message>
        <source>The safetensors do not conform: {0}.</source>
        <translation>safetensors 不一致：{0}。</translation>
    </message>
    <message>
        <source>The search leaves out {0}: {1}</source>
        <translation>搜索略过 {0}：{1}</translation>
    </message>
    <message>
        <source>The server {0} gave no answer to a question: {1}</source>
        <translation>服务器 {0} 没有回答一个问题：{1}</translation>
    </message>
    <message>
        <source>The speed of {0} could not be measured ({1}).</source>
        <translation>无法测量 {0} 的速度（{1}）。</translation>
    </message>
    <message>
        <source>The teacher {0} is of the kind {1}, which cannot be measured.</source>
        <translation>教师模型 {0} 的种类为 {1}，无法测量。</translation>
    </message>
    <message>
        <source>The test questions have changed since the models were measured.</source>
        <translation>自模型测量以来，测试问题已有变动。</translation>
    </message>
    <message>
        <source>The test set of the cycle {0} is gone ({1}).</source>
        <translation>周期 {0} 的测试集不见了（{1}）。</translation>
    </message>
    <message>
        <source>The test set of the cycle {0} is not as it was kept ({1}).</source>
        <translation>周期 {0} 的测试集与保留时不同（{1}）。</translation>
    </message>
    <message>
        <source>The tool group {0} is not understood.</source>
        <translation>无法理解工具组 {0}。</translation>
    </message>
    <message>
        <source>The tool list of {0} is malformed at {1} ({2}).</source>
        <translation>{0} 的工具列表在 {1} 处格式有误（{2}）。</translation>
    </message>
    <message>
        <source>The tool list of {0} is not UTF-8 text.</source>
        <translation>{0} 的工具列表不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The tool list takes {0} of the {1} tokens that {2} can read. Short descriptions leave more room and train faster.</source>
        <translation>{2} 可读取 {1} 个 token，工具列表占用其中 {0} 个。短描述可以留出更多空间，训练也更快。</translation>
    </message>
    <message>
        <source>The tool list {0} is not understood.</source>
        <translation>无法理解工具列表 {0}。</translation>
    </message>
    <message>
        <source>The value {0} stands in {1} of all {2} seed questions, such as {3}. Values of this parameter that stand in {4} or more: {5}. Use another one in each question.</source>
        <translation>取值 {0} 出现在全部 {2} 个种子问题中的 {1} 个，例如 {3}。该参数出现在 {4} 个或更多问题中的取值：{5} 个。请在每个问题中使用不同的取值。</translation>
    </message>
    <message>
        <source>The {0} {1} is no number.</source>
        <translation>{0} {1} 不是数。</translation>
    </message>
    <message>
        <source>There are no validation questions to search by.</source>
        <translation>没有可供搜索用的验证问题。</translation>
    </message>
    <message>
        <source>There are no test questions to measure on.</source>
        <translation>没有可用于测量的测试题。</translation>
    </message>
    <message>
        <source>There are: {0}, {1}, or none.</source>
        <translation>现有：{0}、{1} 或无。</translation>
    </message>
    <message>
        <source>There is no adapter to look at.</source>
        <translation>没有可检查的适配器。</translation>
    </message>
    <message>
        <source>There is no adapter to merge.</source>
        <translation>没有可合并的适配器。</translation>
    </message>
    <message>
        <source>There is no graphics card to train on.</source>
        <translation>没有可用于训练的显卡。</translation>
    </message>
    <message>
        <source>There is no memory for {0} tokens side by side.</source>
        <translation>内存不足以并排容纳 {0} 个 token。</translation>
    </message>
    <message>
        <source>There is no preset {0}.</source>
        <translation>没有预设 {0}。</translation>
    </message>
    <message>
        <source>There is no question to keep.</source>
        <translation>没有可保留的问题。</translation>
    </message>
    <message>
        <source>There is no tag {0}.</source>
        <translation>没有标签 {0}。</translation>
    </message>
    <message>
        <source>There is no teacher {0} to measure.</source>
        <translation>没有可测量的教师模型 {0}。</translation>
    </message>
    <message>
        <source>They are {0}.</source>
        <translation>可用项：{0}。</translation>
    </message>
    <message>
        <source>This base model cannot take shared rows; each question gets its own row, as many in a step as asked, which is slower.</source>
        <translation>这个基础模型不能共享行；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model differs on shared rows ({0}); each question gets its own row, as many in a step as asked, which is slower.</source>
        <translation>这个基础模型在共享行上的结果不同（{0}）；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model turns positions otherwise in long examples, and some of these are long; each question gets its own row, as many in a step as asked, which is slower.</source>
        <translation>这个基础模型在长样本中以另一种方式旋转位置，而有些样本较长；每个问题单独成行，每步的问题数与设置相同，速度较慢。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes arguments otherwise than as JSON, so no grammar can hold its answers.</source>
        <translation>这个基础模型的对话模板不以 JSON 写参数，因此无法用语法限定其回答。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes calls of {0} so that they cannot all be read again (such as with {1}); choose another base model if that matters.</source>
        <translation>此基础模型的对话模板写出的 {0} 的调用不能全部重新读取（例如带有 {1} 的调用）；若有影响，请选择另一个基础模型。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes no calls that come back; they are given a form.</source>
        <translation>此基础模型的对话模板写不出能重新读取的调用；已为调用指定一种格式。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes none of the dataset&apos;s calls so that they can be read again.</source>
        <translation>此基础模型的对话模板写出的数据集调用没有一个能重新读取。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes one call in an answer.</source>
        <translation>此基础模型的对话模板在一个回答中只写一个调用。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes one call in an answer: examples with several calls are left out. Choose another base model where several calls are wanted.</source>
        <translation>此基础模型的对话模板在一个回答中只写一个调用：含多个调用的样本会被略去。若需要多个调用，请选择另一个基础模型。</translation>
    </message>
    <message>
        <source>This entry of the list is not a JSON object.</source>
        <translation>列表中的这一项不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This is a test question; what is trained on can measure nothing.</source>
        <translation>这是测试问题；用于训练的问题不能再用来测量。</translation>
    </message>
    <message>
        <source>This machine&apos;s hardware could not be read.</source>
        <translation>无法读取本机的硬件信息。</translation>
    </message>
    <message>
        <source>This question is a seed already.</source>
        <translation>该问题已经是种子问题。</translation>
    </message>
    <message>
        <source>To be written, as estimated: {0}.</source>
        <translation>预计写出：{0}。</translation>
    </message>
    <message>
        <source>Tools that are gone: {0} ({1}). Their history is kept.</source>
        <translation>已移除的工具：{0} 个（{1}）。其历史记录会保留。</translation>
    </message>
    <message>
        <source>Train it again, or leave it out.</source>
        <translation>请重新训练，或不测量它。</translation>
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
        <source>Try a smaller format.</source>
        <translation>请尝试更小的格式。</translation>
    </message>
    <message>
        <source>Use letters, [A-Z], {{2,4}}, (a|b) and ?.</source>
        <translation>请使用字母、[A-Z]、{{2,4}}、(a|b) 和 ?。</translation>
    </message>
    <message>
        <source>Use letters, digits and signs in it.</source>
        <translation>请在其中使用字母、数字和符号。</translation>
    </message>
    <message>
        <source>Use the answer file that belongs to these questions.</source>
        <translation>请使用与这些问题配套的答案文件。</translation>
    </message>
    <message>
        <source>Use up to 40 letters, digits, dots, dashes and underlines, such as 2026-11.</source>
        <translation>请使用最多 40 个字母、数字、点、连字符和下划线，例如 2026-11。</translation>
    </message>
    <message>
        <source>Webhooks are requests that the API itself sends, and are no tools: {0}.</source>
        <translation>Webhook 是 API 自己发出的请求，不是工具：{0}。</translation>
    </message>
    <message>
        <source>What answers at {0} does not speak MCP as it is known here ({1}).</source>
        <translation>{0} 处的应答不符合此处支持的 MCP（{1}）。</translation>
    </message>
    <message>
        <source>What was merged is not there as one adapter.</source>
        <translation>合并的内容没有作为单个适配器保存。</translation>
    </message>
    <message>
        <source>What {0} returns cannot be read without running it.</source>
        <translation>不运行就无法读取 {0} 的返回内容。</translation>
    </message>
    <message>
        <source>With this base model&apos;s chat template, tools and calls cannot be written so that they come back as they were.</source>
        <translation>用此基础模型的对话模板写出的工具和调用无法原样读回。</translation>
    </message>
    <message>
        <source>Without the data cycle {0} there would be no adapter.</source>
        <translation>没有数据周期 {0} 就没有适配器了。</translation>
    </message>
    <message>
        <source>Words after a tool&apos;s result are not learned. Rows that have some: {0}.</source>
        <translation>工具结果之后的文字不会被学习。含有此类文字的行：{0}。</translation>
    </message>
    <message>
        <source>Working out the figures.</source>
        <translation>正在计算各项数据。</translation>
    </message>
    <message>
        <source>Worse for: {0}.</source>
        <translation>变差的工具：{0}。</translation>
    </message>
    <message>
        <source>Write &quot;calls&quot;: [{{&quot;name&quot;: ..., &quot;arguments&quot;: {{...}}}}].</source>
        <translation>请写成 &quot;calls&quot;: [{{&quot;name&quot;: ..., &quot;arguments&quot;: {{...}}}}]。</translation>
    </message>
    <message>
        <source>Write &quot;id&quot;: &quot;multiple_7&quot;.</source>
        <translation>请写成 &quot;id&quot;: &quot;multiple_7&quot;。</translation>
    </message>
    <message>
        <source>Write &quot;word&quot; in {0}.</source>
        <translation>请写成 &quot;word&quot; in {0}。</translation>
    </message>
    <message>
        <source>Write [{{&quot;id&quot;: ..., &quot;title&quot;: ..., &quot;keywords&quot;: [...]}}].</source>
        <translation>请写成 [{{&quot;id&quot;: ..., &quot;title&quot;: ..., &quot;keywords&quot;: [...]}}]。</translation>
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
        <source>Write how many were counted, or leave it out.</source>
        <translation>请写统计了多少个问题，或将其去掉。</translation>
    </message>
    <message>
        <source>Write how often in place of * or +, such as {{1,5}}.</source>
        <translation>请用次数代替 * 或 +，例如 {{1,5}}。</translation>
    </message>
    <message>
        <source>Write http:// if the server is meant to be asked without it.</source>
        <translation>如果本来就要不使用 TLS 访问该服务器，请写 http://。</translation>
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
        <source>Write it like employee = faker name de_DE x 300.</source>
        <translation>请写成 employee = faker name de_DE x 300 这样的形式。</translation>
    </message>
    <message>
        <source>Write it like project_code = pattern PRJ-[0-9]{{4}} x 300, or like employee = faker name de_DE.</source>
        <translation>请写成 project_code = pattern PRJ-[0-9]{{4}} x 300 或 employee = faker name de_DE 这样的形式。</translation>
    </message>
    <message>
        <source>Write one for each fifth of the question.</source>
        <translation>请为问题的每个五分之一各写一个占比。</translation>
    </message>
    <message>
        <source>Write out what is to stand there.</source>
        <translation>请直接写出该处应有的内容。</translation>
    </message>
    <message>
        <source>Write several rules; all of them must hold.</source>
        <translation>请写成多条规则；所有规则都必须满足。</translation>
    </message>
    <message>
        <source>Write the memory of each in GiB, such as 24,24 or 4x24 or &apos;2x80 H100&apos;.</source>
        <translation>请写出每张的显存（GiB），例如 24,24 或 4x24 或 &apos;2x80 H100&apos;。</translation>
    </message>
    <message>
        <source>Write {0} with a share, such as long=2.</source>
        <translation>请为 {0} 写出份额，例如 long=2。</translation>
    </message>
    <message>
        <source>Write {{&quot;tools&quot;: {{&quot;Search&quot;: 0.7, ...}}, ...}}.</source>
        <translation>请写成 {{&quot;tools&quot;: {{&quot;Search&quot;: 0.7, ...}}, ...}}。</translation>
    </message>
    <message>
        <source>Write {{name: what belongs to it}}.</source>
        <translation>请写成 {{name: what belongs to it}}。</translation>
    </message>
    <message>
        <source>Write, for example, &quot;Generate: gentech == true&quot;.</source>
        <translation>请写成例如 &quot;Generate: gentech == true&quot;。</translation>
    </message>
    <message>
        <source>ZeRO-3 needs the package deepspeed, which is not installed.</source>
        <translation>ZeRO-3 需要 deepspeed 包，但未安装。</translation>
    </message>
    <message>
        <source>a schema is not an object.</source>
        <translation>模式不是对象。</translation>
    </message>
    <message>
        <source>bitsandbytes is not installed, which holds base models in 8 or 4 bit.</source>
        <translation>未安装 bitsandbytes，无法以 8 位或 4 位存放基础模型。</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>项数据</translation>
    </message>
    <message>
        <source>it refers to another document ({0}).</source>
        <translation>它引用了另一个文档（{0}）。</translation>
    </message>
    <message>
        <source>it refers to {0}, which is not there.</source>
        <translation>它引用了不存在的 {0}。</translation>
    </message>
    <message>
        <source>it requires {0}, which is not defined; that is taken off the list.</source>
        <translation>它要求 {0}，但没有定义；已从列表中去掉。</translation>
    </message>
    <message>
        <source>its arguments are a list, which is no form known here.</source>
        <translation>它的参数是列表，这里不认识这种形式。</translation>
    </message>
    <message>
        <source>its description is not text and is left off.</source>
        <translation>它的说明不是文本，已去掉。</translation>
    </message>
    <message>
        <source>its list of allowed values is empty and is left off.</source>
        <translation>它的允许值列表为空，已去掉。</translation>
    </message>
    <message>
        <source>its list of types is empty and is left off.</source>
        <translation>它的类型列表为空，已去掉。</translation>
    </message>
    <message>
        <source>its pattern {0} is not understood here and is left off.</source>
        <translation>它的模式 {0} 这里无法理解，已去掉。</translation>
    </message>
    <message>
        <source>its schema is nested too deeply.</source>
        <translation>它的模式嵌套太深。</translation>
    </message>
    <message>
        <source>its type {0} is read as {1}.</source>
        <translation>它的类型 {0} 按 {1} 理解。</translation>
    </message>
    <message>
        <source>its {0} is not valid JSON Schema and is left off.</source>
        <translation>它的 {0} 不是有效的 JSON Schema，已去掉。</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>llama.cpp cannot load the adapter {0} over {1}.</source>
        <translation>llama.cpp 无法在 {1} 上载入适配器 {0}。</translation>
    </message>
    <message>
        <source>llama.cpp could not compute the next tokens (code {0}).</source>
        <translation>llama.cpp 无法计算后续 token（代码 {0}）。</translation>
    </message>
    <message>
        <source>llama.cpp could not write {0} ({1}).</source>
        <translation>llama.cpp 无法写出 {0}（{1}）。</translation>
    </message>
    <message>
        <source>llama.cpp does not take the grammar of this tool list.</source>
        <translation>llama.cpp 不接受此工具列表的语法。</translation>
    </message>
    <message>
        <source>llama.cpp does not write the number format {0}.</source>
        <translation>llama.cpp 不支持写出数值格式 {0}。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server answered {0} for {1} ({2}).</source>
        <translation>llama.cpp 的服务器对 {1} 返回 {0}（{2}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server did not start with {0} (exit code {1}).</source>
        <translation>llama.cpp 的服务器未能用 {0} 启动（退出代码 {1}）。</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s server did not start within {0} seconds.</source>
        <translation>llama.cpp 的服务器未能在 {0} 秒内启动。</translation>
    </message>
    <message>
        <source>no name.</source>
        <translation>没有名称。</translation>
    </message>
    <message>
        <source>not an object.</source>
        <translation>不是对象。</translation>
    </message>
    <message>
        <source>not valid JSON Schema at {0} ({1}).</source>
        <translation>{0} 处不是有效的 JSON Schema（{1}）。</translation>
    </message>
    <message>
        <source>parameter {0}: it has no &quot;name&quot; or no &quot;in&quot;.</source>
        <translation>参数 {0}：没有“name”或“in”。</translation>
    </message>
    <message>
        <source>parameter {0}: not a JSON Schema object.</source>
        <translation>参数 {0}：不是 JSON Schema 对象。</translation>
    </message>
    <message>
        <source>parameter {0}: the enum lists no values.</source>
        <translation>参数 {0}：枚举没有列出值。</translation>
    </message>
    <message>
        <source>parameter {0}: unknown type {1}.</source>
        <translation>参数 {0}：未知的类型 {1}。</translation>
    </message>
    <message>
        <source>parameter {0}: {1}</source>
        <translation>参数 {0}：{1}</translation>
    </message>
    <message>
        <source>the keys of an object with more than {0} stand in the schema&apos;s order</source>
        <translation>键多于 {0} 个的对象，其键按模式中的顺序排列</translation>
    </message>
    <message>
        <source>vLLM does not take the adapter {0}: {1}.</source>
        <translation>vLLM 不支持适配器 {0}：{1}。</translation>
    </message>
    <message>
        <source>what {0} says of itself, that it is required, is put on the list of required ones.</source>
        <translation>{0} 自称必需，已加入必需参数的列表。</translation>
    </message>
    <message>
        <source>{0} and its config do not agree on DoRA for {1}.</source>
        <translation>{0} 与其配置在 {1} 的 DoRA 上不一致。</translation>
    </message>
    <message>
        <source>{0} answers with HTTP {1} ({2}).</source>
        <translation>{0} 应答 HTTP {1}（{2}）。</translation>
    </message>
    <message>
        <source>{0} asks for credentials (HTTP {1}).</source>
        <translation>{0} 要求提供凭据（HTTP {1}）。</translation>
    </message>
    <message>
        <source>{0} began from {1}, which changes the base model itself.</source>
        <translation>{0} 从 {1} 开始训练，这会改动基础模型本身。</translation>
    </message>
    <message>
        <source>{0} belongs to an older JSON Schema and is left off.</source>
        <translation>{0} 属于旧版 JSON Schema，已去掉。</translation>
    </message>
    <message>
        <source>{0} broke off the connection.</source>
        <translation>{0} 中断了连接。</translation>
    </message>
    <message>
        <source>{0} cannot become part of the weights: it adds biases of its own or acts on some tokens only.</source>
        <translation>{0} 无法并入权重：它自带偏置，或只作用于部分 token。</translation>
    </message>
    <message>
        <source>{0} cannot split a base model that is held in {1}.</source>
        <translation>{0} 无法分摊以 {1} 存放的基础模型。</translation>
    </message>
    <message>
        <source>{0} changes {1}, which this base model uses for input and output alike.</source>
        <translation>{0} 改动了 {1}，而该基础模型的输入和输出共用这一层。</translation>
    </message>
    <message>
        <source>{0} did not list its tools within {1} seconds.</source>
        <translation>{0} 未在 {1} 秒内列出其工具。</translation>
    </message>
    <message>
        <source>{0} does not belong to {1}: for {2} it has {3} x {4}, the model {5} x {6}.</source>
        <translation>{0} 不属于 {1}：{2} 在适配器中是 {3} x {4}，在模型中是 {5} x {6}。</translation>
    </message>
    <message>
        <source>{0} does not belong to {1}: that has no {2}.</source>
        <translation>{0} 不属于 {1}：后者没有 {2}。</translation>
    </message>
    <message>
        <source>{0} does not conform: {1}.</source>
        <translation>{0} 不一致：{1}。</translation>
    </message>
    <message>
        <source>{0} does not fit the base model ({1}).</source>
        <translation>{0} 与基础模型不符（{1}）。</translation>
    </message>
    <message>
        <source>{0} does not list its tools ({1}).</source>
        <translation>{0} 没有列出其工具（{1}）。</translation>
    </message>
    <message>
        <source>{0} does not speak TLS.</source>
        <translation>{0} 不支持 TLS。</translation>
    </message>
    <message>
        <source>{0} does not take the sign-in any more ({1}).</source>
        <translation>{0} 不再接受该登录（{1}）。</translation>
    </message>
    <message>
        <source>{0} ended before it listed its tools{1}.</source>
        <translation>{0} 在列出其工具之前就已结束{1}。</translation>
    </message>
    <message>
        <source>{0} examples are left out, for this base model&apos;s chat template writes their calls so that they cannot be read again, such as those of: {1}</source>
        <translation>略去 {0} 个样本，因为此基础模型的对话模板写出的调用无法重新读取，例如：{1}</translation>
    </message>
    <message>
        <source>{0} examples with several calls are left out, for this base model&apos;s chat template writes one call in an answer.</source>
        <translation>略去 {0} 个含多个调用的样本，因为此基础模型的对话模板在一个回答中只写一个调用。</translation>
    </message>
    <message>
        <source>{0} has more than {1} pages of tools.</source>
        <translation>{0} 的工具超过 {1} 页。</translation>
    </message>
    <message>
        <source>{0} has more than {1} tools.</source>
        <translation>{0} 的工具超过 {1} 个。</translation>
    </message>
    <message>
        <source>{0} has no asset that can be used.</source>
        <translation>{0} 中没有可用的素材。</translation>
    </message>
    <message>
        <source>{0} has no pair of matrices that fit each other for {1}.</source>
        <translation>{0} 没有适用于 {1} 的成对矩阵。</translation>
    </message>
    <message>
        <source>{0} has no request that can be used. Line {1} was left out for this reason: {2}</source>
        <translation>{0} 中没有可用的请求。第 {1} 行未采用，原因：{2}</translation>
    </message>
    <message>
        <source>{0} has no row that can be used. Row {1} was left out for this reason: {2}</source>
        <translation>{0} 中没有可用的行。第 {1} 行未采用，原因：{2}</translation>
    </message>
    <message>
        <source>{0} has no tools.</source>
        <translation>{0} 没有工具。</translation>
    </message>
    <message>
        <source>{0} has rank {1}, and its config says {2}.</source>
        <translation>{0} 的秩是 {1}，而它的配置写的是 {2}。</translation>
    </message>
    <message>
        <source>{0} holds a model that is quantized already.</source>
        <translation>{0} 中的模型已经量化。</translation>
    </message>
    <message>
        <source>{0} holds itself; it is cut there to an object without fields.</source>
        <translation>{0} 包含自身；在该处截断为没有字段的对象。</translation>
    </message>
    <message>
        <source>{0} holds more than {1} values.</source>
        <translation>{0} 中的取值超过 {1} 个。</translation>
    </message>
    <message>
        <source>{0} holds no assets.</source>
        <translation>{0} 中没有素材。</translation>
    </message>
    <message>
        <source>{0} holds no matrices.</source>
        <translation>{0} 不含任何矩阵。</translation>
    </message>
    <message>
        <source>{0} holds no nodes.</source>
        <translation>{0} 中没有节点。</translation>
    </message>
    <message>
        <source>{0} holds no question files of BFCL.</source>
        <translation>{0} 中没有 BFCL 的问题文件。</translation>
    </message>
    <message>
        <source>{0} holds no questions.</source>
        <translation>{0} 中没有问题。</translation>
    </message>
    <message>
        <source>{0} holds no requests.</source>
        <translation>{0} 中没有请求。</translation>
    </message>
    <message>
        <source>{0} holds no values.</source>
        <translation>{0} 中没有取值。</translation>
    </message>
    <message>
        <source>{0} holds no whole adapter.</source>
        <translation>{0} 中没有完整的适配器。</translation>
    </message>
    <message>
        <source>{0} holds questions in no form known here.</source>
        <translation>{0} 中的问题不是支持的格式。</translation>
    </message>
    <message>
        <source>{0} holds whole modules or tokens of its own, which cannot be combined.</source>
        <translation>{0} 自带完整的模块或 token，无法合并。</translation>
    </message>
    <message>
        <source>{0} holds {1}, which is no LoRA matrix.</source>
        <translation>{0} 含有 {1}，它不是 LoRA 矩阵。</translation>
    </message>
    <message>
        <source>{0} is OpenAPI {1}, and only 3.0 to 3.2 are known here.</source>
        <translation>{0} 是 OpenAPI {1}，这里只认识 3.0 至 3.2。</translation>
    </message>
    <message>
        <source>{0} is Swagger {1}, and only 2.0 is known here.</source>
        <translation>{0} 是 Swagger {1}，这里只认识 2.0。</translation>
    </message>
    <message>
        <source>{0} is an adapter of the kind {1}.</source>
        <translation>{0} 是 {1} 类型的适配器。</translation>
    </message>
    <message>
        <source>{0} is neither an http address nor a command.</source>
        <translation>{0} 既不是 http 地址，也不是命令。</translation>
    </message>
    <message>
        <source>{0} is no LoRA adapter but {1}.</source>
        <translation>{0} 不是 LoRA 适配器，而是 {1}。</translation>
    </message>
    <message>
        <source>{0} is no address by which other machines reach this one.</source>
        <translation>{0} 不是其他机器可访问本机的地址。</translation>
    </message>
    <message>
        <source>{0} is no card.</source>
        <translation>{0} 不是有效的显卡写法。</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>{0} 不是文件夹。</translation>
    </message>
    <message>
        <source>{0} is no form of content metadata known here.</source>
        <translation>{0} 不是支持的内容元数据格式。</translation>
    </message>
    <message>
        <source>{0} is no form of knowledge graph known here.</source>
        <translation>{0} 不是支持的知识图谱格式。</translation>
    </message>
    <message>
        <source>{0} is no header that can be set.</source>
        <translation>{0} 不是可以设置的请求头。</translation>
    </message>
    <message>
        <source>{0} is no name for a report.</source>
        <translation>{0} 不能作为报告的文件名。</translation>
    </message>
    <message>
        <source>{0} is no text.</source>
        <translation>{0} 不是文本。</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 and was read as {1}. If letters in it look wrong, save it as CSV in UTF-8.</source>
        <translation>{0} 不是 UTF-8，已按 {1} 读取。如果其中文字显示有误，请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>{0} is not a usable address.</source>
        <translation>{0} 不是可用的地址。</translation>
    </message>
    <message>
        <source>{0} is not a valid config ({1}).</source>
        <translation>{0} 不是有效的配置（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not a whole safetensors file ({1}).</source>
        <translation>{0} 不是完整的 safetensors 文件（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not held</source>
        <translation>{0} 不予遵守</translation>
    </message>
    <message>
        <source>{0} is not read: its headings ({1}) are none that are looked for here.</source>
        <translation>{0} 未被读取：其列标题（{1}）不是此处所需的。</translation>
    </message>
    <message>
        <source>{0} is of the type {1}.</source>
        <translation>{0} 的类型是 {1}。</translation>
    </message>
    <message>
        <source>{0} is required but not defined.</source>
        <translation>{0} 是必需的，但没有定义。</translation>
    </message>
    <message>
        <source>{0} is started by its command and takes no key.</source>
        <translation>{0} 由其命令启动，不使用密钥。</translation>
    </message>
    <message>
        <source>{0} is there already, with another version.</source>
        <translation>{0} 已存在，但是另一个版本。</translation>
    </message>
    <message>
        <source>{0} leads to another address.</source>
        <translation>{0} 指向另一个地址。</translation>
    </message>
    <message>
        <source>{0} names MCP servers and not their tools.</source>
        <translation>{0} 列出的是 MCP 服务器，而不是它们的工具。</translation>
    </message>
    <message>
        <source>{0} names {1}, which is not there.</source>
        <translation>{0} 指向 {1}，但它不存在。</translation>
    </message>
    <message>
        <source>{0} needs {1} GB in {2}, where {3} GB are free.</source>
        <translation>{0} 需要在 {2} 中占用 {1} GB，而那里只剩 {3} GB。</translation>
    </message>
    <message>
        <source>{0} of its {1} is called {2} here, for its name holds what names of arguments may not.</source>
        <translation>它的 {1} 中的 {0} 在此称为 {2}，因为其名称含有参数名不允许的内容。</translation>
    </message>
    <message>
        <source>{0} of its {1} is called {2} here, for the name stands elsewhere too.</source>
        <translation>它的 {1} 中的 {0} 在这里称为 {2}，因为别处也有这个名称。</translation>
    </message>
    <message>
        <source>{0} of its {1} seed questions begin with {2}, such as {3}. Let them begin in other ways, as people ask in many.</source>
        <translation>它的 {1} 个种子问题中有 {0} 个以 {2} 开头，例如 {3}。请换用其他开头，因为人们的问法多种多样。</translation>
    </message>
    <message>
        <source>{0} of {1} tools call it {2}, this one among them, but {3} calls it {4}. Give it the same name everywhere.</source>
        <translation>{1} 个工具中有 {0} 个（包括此工具）称之为 {2}，而 {3} 称之为 {4}。请在各处使用同一名称。</translation>
    </message>
    <message>
        <source>{0} shows a certificate that this machine does not trust.</source>
        <translation>{0} 出示的证书不受本机信任。</translation>
    </message>
    <message>
        <source>{0} stands twice among its parameters, and the later one counts.</source>
        <translation>{0} 在它的参数中出现了两次，以后一个为准。</translation>
    </message>
    <message>
        <source>{0} trained biases of the base model, which cannot be combined.</source>
        <translation>{0} 训练了基础模型的偏置，无法合并。</translation>
    </message>
    <message>
        <source>{0} uses {1}, which cannot be combined.</source>
        <translation>{0} 使用了 {1}，无法合并。</translation>
    </message>
    <message>
        <source>{0} was asked too often.</source>
        <translation>对 {0} 的询问过于频繁。</translation>
    </message>
    <message>
        <source>{0} was made for the task {1}.</source>
        <translation>{0} 是为任务 {1} 制作的。</translation>
    </message>
    <message>
        <source>{0} was trained with DoRA, whose magnitudes cannot be added up.</source>
        <translation>{0} 用 DoRA 训练，其幅度无法相加。</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}: not valid XML ({3}).</source>
        <translation>{0}，第 {1} 行，第 {2} 列：不是有效的 XML（{3}）。</translation>
    </message>
    <message>
        <source>{0}, questions: not a number of questions.</source>
        <translation>{0}，questions：不是问题的数量。</translation>
    </message>
    <message>
        <source>{0}, row {1}: {2}</source>
        <translation>{0} 第 {1} 行：{2}</translation>
    </message>
    <message>
        <source>{0}, sheet {1} is hidden and not read. Show it in the file if it is to be read.</source>
        <translation>{0} 的工作表 {1} 已隐藏，未被读取。如需读取，请在文件中取消隐藏。</translation>
    </message>
    <message>
        <source>{0}, {1}.{2}: {3} is none of its values.</source>
        <translation>{0}，{1}.{2}：{3} 不是它的取值。</translation>
    </message>
    <message>
        <source>{0}, {1}: not a list of {2} shares.</source>
        <translation>{0}，{1}：不是包含 {2} 个占比的列表。</translation>
    </message>
    <message>
        <source>{0}, {1}: not an object.</source>
        <translation>{0}，{1}：不是对象。</translation>
    </message>
    <message>
        <source>{0}, {1}: the share of {2} is no number from 0 up.</source>
        <translation>{0}，{1}：{2} 的占比不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>{0}, {1}: the shares do not add up to anything.</source>
        <translation>{0}，{1}：各占比之和不是有效的数值。</translation>
    </message>
    <message>
        <source>{0}, {1}: there is no tool {2}.</source>
        <translation>{0}，{1}：没有工具 {2}。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} has no parameter {3}.</source>
        <translation>{0}，{1}：{2} 没有参数 {3}。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} is larger than {3}.</source>
        <translation>{0}，{1}：{2} 大于 {3}。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} is no measure of length.</source>
        <translation>{0}，{1}：{2} 不是长度指标。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} is no number from 0 up.</source>
        <translation>{0}，{1}：{2} 不是 0 或以上的数字。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} is not a parameter whose values are listed.</source>
        <translation>{0}，{1}：{2} 不是列出取值的参数。</translation>
    </message>
    <message>
        <source>{0}: &quot;paths&quot; is not an object.</source>
        <translation>{0}：&quot;paths&quot; 不是对象。</translation>
    </message>
    <message>
        <source>{0}: a call without name and arguments.</source>
        <translation>{0}：有一个调用缺少名称和参数。</translation>
    </message>
    <message>
        <source>{0}: a function without a name.</source>
        <translation>{0}：有一个函数没有名称。</translation>
    </message>
    <message>
        <source>{0}: a schema is nested too deeply.</source>
        <translation>{0}：schema 嵌套过深。</translation>
    </message>
    <message>
        <source>{0}: config.json does not tell {1}.</source>
        <translation>{0}：config.json 没有写明 {1}。</translation>
    </message>
    <message>
        <source>{0}: its call does not fit the tools: {1}.</source>
        <translation>{0}：其调用与工具不符：{1}。</translation>
    </message>
    <message>
        <source>{0}: its possible answers are not there.</source>
        <translation>{0}：找不到其可接受的答案。</translation>
    </message>
    <message>
        <source>{0}: nested too deeply.</source>
        <translation>{0}：嵌套过深。</translation>
    </message>
    <message>
        <source>{0}: no id.</source>
        <translation>{0}：没有 id。</translation>
    </message>
    <message>
        <source>{0}: no list of accepted answers.</source>
        <translation>{0}：没有可接受回答的列表。</translation>
    </message>
    <message>
        <source>{0}: no question.</source>
        <translation>{0}：没有问题文本。</translation>
    </message>
    <message>
        <source>{0}: not a usable XLSX file ({1}).</source>
        <translation>{0}：不是可用的 XLSX 文件（{1}）。</translation>
    </message>
    <message>
        <source>{0}: not an object.</source>
        <translation>{0}：不是对象。</translation>
    </message>
    <message>
        <source>{0}: not one message of a user.</source>
        <translation>{0}：不是单条用户消息。</translation>
    </message>
    <message>
        <source>{0}: not usable JSON ({1}).</source>
        <translation>{0}：JSON 不可用（{1}）。</translation>
    </message>
    <message>
        <source>{0}: not usable YAML ({1}).</source>
        <translation>{0}：YAML 无法使用（{1}）。</translation>
    </message>
    <message>
        <source>{0}: not valid Python ({1}).</source>
        <translation>{0}：不是有效的 Python（{1}）。</translation>
    </message>
    <message>
        <source>{0}: not valid YAML ({1}).</source>
        <translation>{0}：不是有效的 YAML（{1}）。</translation>
    </message>
    <message>
        <source>{0}: the answer calls {1}, which the question does not offer.</source>
        <translation>{0}：答案调用了 {1}，而问题没有提供它。</translation>
    </message>
    <message>
        <source>{0}: the question is empty.</source>
        <translation>{0}：问题为空。</translation>
    </message>
    <message>
        <source>{0}: there is no tool {1}.</source>
        <translation>{0}：没有工具 {1}。</translation>
    </message>
    <message>
        <source>{0}: unknown type {1}.</source>
        <translation>{0}：未知类型 {1}。</translation>
    </message>
    <message>
        <source>{0}: {1} has no parameter {2}.</source>
        <translation>{0}：{1} 没有参数 {2}。</translation>
    </message>
    <message>
        <source>{0}: {1} has no possible answer in the form of BFCL.</source>
        <translation>{0}：{1} 没有 BFCL 形式的可接受答案。</translation>
    </message>
    <message>
        <source>{0}: {1} is more than Adaptool can carry.</source>
        <translation>{0}：Adaptool 无法承载 {1}。</translation>
    </message>
    <message>
        <source>{0}: {1} is neither yes nor no.</source>
        <translation>{0}：{1} 既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>{0}: {1} is no {2}.</source>
        <translation>{0}：{1} 不是 {2}。</translation>
    </message>
    <message>
        <source>{0}: {1} is not a list of texts.</source>
        <translation>{0}：{1} 不是文本列表。</translation>
    </message>
    <message>
        <source>{0}: {1} is {2}, which cannot be used.</source>
        <translation>{0}：{1} 的值为 {2}，无法使用。</translation>
    </message>
    <message>
        <source>{0}: {1} stands outside a table.</source>
        <translation>{0}：{1} 不在任何表中。</translation>
    </message>
    <message>
        <source>{0}: {1} tensors are written in a larger format, for their rows do not divide into the blocks of {2}.</source>
        <translation>{0}：{1} 个张量以更大的格式写出，因为它们的行不能整除为 {2} 的块。</translation>
    </message>
    <message>
        <source>{0}: {1}, {2} of {3} tools taken.</source>
        <translation>{0}：{1}，共 {3} 个工具，导入 {2} 个。</translation>
    </message>
    <message>
        <source>{0}: {1}: {2}.</source>
        <translation>{0}：{1}：{2}。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template cannot show the tool {0} ({1}).</source>
        <translation>此基础模型的聊天模板无法显示工具 {0}（{1}）。</translation>
    </message>
    <message>
        <source>Simplify the tool&apos;s parameters on the page Tools, or choose another base model.</source>
        <translation>请在“工具”页简化该工具的参数，或选择另一个基础模型。</translation>
    </message>
    <message>
        <source>Numbers that begin with 0 stay text as they stand; other programs read 0150 as 104. Put them in quotes: {0}.</source>
        <translation>以 0 开头的数字按原样保留为文本；其他程序会把 0150 读作 104。请给它们加上引号：{0}。</translation>
    </message>
    <message>
        <source>Times stay text as they stand; other programs read 12:30 as the number 750. Put them in quotes: {0}.</source>
        <translation>时间按原样保留为文本；其他程序会把 12:30 读作数字 750。请给它们加上引号：{0}。</translation>
    </message>
    <message>
        <source>Words such as no and on stay text; other programs read them as true or false. Put them in quotes: {0}.</source>
        <translation>no、on 之类的词保留为文本；其他程序会把它们读作真或假。请给它们加上引号：{0}。</translation>
    </message>
    <message>
        <source>Its name has a dot, which some servers refuse; it stays, for questions here call it so.</source>
        <translation>它的名称含有点号，某些服务器不接受；因为这里的问题以此名称调用它，所以名称保留不变。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
</TS>
