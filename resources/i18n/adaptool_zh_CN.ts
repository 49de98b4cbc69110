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
        <source>Licence: Apache-2.0. The file NOTICE lists third-party work.</source>
        <translation>许可证：Apache-2.0。第三方成果列在 NOTICE 文件中。</translation>
    </message>
    <message>
        <source>The built-in base model is based on {name}.</source>
        <translation>内置基础模型基于 {name}。</translation>
    </message>
    <message>
        <source>The embedding model is {name}. It understands English.</source>
        <translation>嵌入模型是 {name}，它理解英语。</translation>
    </message>
    <message>
        <source>Both are in {folder}. You can delete this folder; setup restores it.</source>
        <translation>两者都在 {folder} 中。可以删除此文件夹；安装程序会重新取得。</translation>
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
        <source>Use this adapter for chat, merging, evaluation and export</source>
        <translation>今后在对话、合并、评测和导出中使用这个适配器</translation>
    </message>
    <message>
        <source>Compare it with the active adapter on the kept test questions of all data cycles</source>
        <translation>用所有数据周期保留的测试问题，将它与启用的适配器比较</translation>
    </message>
    <message>
        <source>A LoRA adapter in PEFT format, made elsewhere for the chosen base model</source>
        <translation>在别处为所选基础模型制作的 PEFT 格式 LoRA 适配器</translation>
    </message>
    <message>
        <source>Remove checkpoints of finished or abandoned trainings</source>
        <translation>删除已完成或已放弃的训练的检查点</translation>
    </message>
    <message>
        <source>Tag of the selected adapter</source>
        <translation>所选适配器的标签</translation>
    </message>
    <message>
        <source>Go back to {adapter}, which was active before</source>
        <translation>重新使用之前启用的 {adapter}</translation>
    </message>
    <message>
        <source>Activate {adapter} anyway?</source>
        <translation>仍要启用 {adapter} 吗？</translation>
    </message>
    <message>
        <source>Its files, curves and scores will be deleted for good. To keep them, tag the adapter retired instead.</source>
        <translation>它的文件、曲线和评分将被永久删除。若要保留，请改为标记“停用”。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>There are no unused checkpoints.</source>
        <translation>没有多余的检查点。</translation>
    </message>
    <message>
        <source>They belong to finished or abandoned trainings. Trainings that can be resumed keep theirs.</source>
        <translation>它们属于已完成或已放弃的训练；仍可继续的训练会保留自己的检查点。</translation>
    </message>
    <message>
        <source>Import an adapter: choose the folder with its adapter_config.json</source>
        <translation>导入适配器：选择含有 adapter_config.json 的文件夹</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
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
        <source>No other adapter was active before.</source>
        <translation>之前没有启用过其他适配器。</translation>
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
        <source>Remove {size} of checkpoints?</source>
        <translation>删除 {size} 的检查点？</translation>
    </message>
</context>
<context>
    <name>AdapterCard</name>
    <message>
        <source>Model card of the selected adapter</source>
        <translation>所选适配器的说明卡</translation>
    </message>
    <message>
        <source>Save as its o&amp;wn version</source>
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
        <source>Files: {folder}</source>
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
        <translation>示例</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Correct answers</source>
        <translation>答对率</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>说明卡</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Select several adapters with Ctrl or Shift to compare their curves.</source>
        <translation>按住 Ctrl 或 Shift 选择多个适配器，即可并排比较它们的曲线。</translation>
    </message>
    <message>
        <source>No adapters yet. Train one, or import one made elsewhere.</source>
        <translation>还没有适配器。请训练一个，或导入在别处制作的。</translation>
    </message>
    <message>
        <source>These runs used the same dataset and settings.</source>
        <translation>这些运行的数据集和设置相同。</translation>
    </message>
    <message>
        <source>Differences: {differences}</source>
        <translation>不同之处：{differences}</translation>
    </message>
    <message>
        <source>Correct on {tests}</source>
        <translation>{tests} 答对率</translation>
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
        <source>dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>base model</source>
        <translation>基础模型</translation>
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
        <source>Save n&amp;otes</source>
        <translation>保存备注(&amp;O)</translation>
    </message>
    <message>
        <source>Notes on the selected adapter</source>
        <translation>所选适配器的备注</translation>
    </message>
    <message>
        <source>What this adapter is for and what you tried. This is shown on its model card too.</source>
        <translation>这个适配器的用途、做过的尝试；也会写入它的说明卡。</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>&amp;Close list</source>
        <translation>关闭列表(&amp;C)</translation>
    </message>
    <message>
        <source>Similar questions</source>
        <translation>相似的问题</translation>
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
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Searching for questions similar to: {question}</source>
        <translation>正在查找与此相似的问题：{question}</translation>
    </message>
    <message>
        <source>Most similar in meaning to: {question}</source>
        <translation>含义最接近的问题：{question}</translation>
    </message>
    <message>
        <source>This project has no other questions.</source>
        <translation>此项目中没有其他问题。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Verdict on: {model}</source>
        <translation>对以下模型的判断：{model}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Prompt and raw answer</source>
        <translation>提示词和原始答案</translation>
    </message>
    <message>
        <source>The answer is right. Saves the question and its answer as an example.</source>
        <translation>答案正确。将此问题连同答案存为示例。</translation>
    </message>
    <message>
        <source>The answer is wrong. Enter the right one to save the question as an example.</source>
        <translation>答案错误：请给出正确的答案，此问题将成为示例。</translation>
    </message>
    <message>
        <source>(empty answer)</source>
        <translation>（空答案）</translation>
    </message>
    <message>
        <source>Tools shown to the model: {tools}.</source>
        <translation>随问题显示的工具：{tools}。</translation>
    </message>
    <message>
        <source>Not a valid call: {problem}.</source>
        <translation>不是有效的调用：{problem}。</translation>
    </message>
    <message>
        <source>Wrong: not all values are right.</source>
        <translation>错误：并非所有的值都正确。</translation>
    </message>
    <message>
        <source>Does not match the tools: {problem}.</source>
        <translation>与工具不符：{problem}。</translation>
    </message>
    <message>
        <source>No tool called.</source>
        <translation>没有调用工具。</translation>
    </message>
    <message>
        <source>Matches the tools. Not yet marked right or wrong.</source>
        <translation>与工具相符。尚未标记对错。</translation>
    </message>
    <message>
        <source>You marked it right.</source>
        <translation>您判断它是正确的。</translation>
    </message>
    <message>
        <source>You marked it wrong.</source>
        <translation>您判断它是错误的。</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>正在提问……</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Right: this question needs no tool.</source>
        <translation>正确：此问题不需要工具。</translation>
    </message>
    <message>
        <source>Wrong: a call is missing.</source>
        <translation>错误：缺少调用。</translation>
    </message>
    <message>
        <source>Wrong: another tool is right.</source>
        <translation>错误：应调用另一个工具。</translation>
    </message>
    <message>
        <source>Wrong: this question needs no tool.</source>
        <translation>错误：此问题不需要工具。</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Prompt ({count} tokens)</source>
        <translation>提示词（{count} 个 token）</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>原始答案</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Model whose answers are shown</source>
        <translation>显示哪个模型的回答</translation>
    </message>
    <message>
        <source>Answers to show</source>
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
        <source>Only questions for {wanted} answered with {called}.</source>
        <translation>仅显示应为 {wanted}、实际为 {called} 的问题。</translation>
    </message>
    <message>
        <source>correct ({count})</source>
        <translation>正确（{count}）</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>正确</translation>
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
        <source>no valid call</source>
        <translation>没有有效的调用</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Accepted: {calls}</source>
        <translation>可接受：{calls}</translation>
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
    <name>Asker</name>
    <message>
        <source>The model process stopped. Ask again; if it stops again, rerun the Export stage.</source>
        <translation>模型的进程已结束。请再次提问；如果再次结束，请重新运行导出阶段。</translation>
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
        <source>Picture of the selected asset</source>
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
    <name>Attention</name>
    <message>
        <source>Adaptool</source>
        <translation>Adaptool</translation>
    </message>
    <message>
        <source>{percent} % {stage} - {project}</source>
        <translation>{percent} % {stage} - {project}</translation>
    </message>
</context>
<context>
    <name>Bar</name>
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
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Create or open another project</source>
        <translation>新建或打开其他项目</translation>
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
        <source>Data cycle</source>
        <translation>数据周期</translation>
    </message>
    <message>
        <source>Precision, recall and F1 of each tool</source>
        <translation>各工具的精确率、召回率和 F1</translation>
    </message>
    <message>
        <source>Time and tokens</source>
        <translation>时间与 token</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
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
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Types of error</source>
        <translation>错误种类</translation>
    </message>
    <message>
        <source>Break down by</source>
        <translation>细分方式</translation>
    </message>
    <message>
        <source>Break down b&amp;y</source>
        <translation>细分方式(&amp;Y)</translation>
    </message>
    <message>
        <source>Fully correct answers, with confidence intervals.</source>
        <translation>完全正确的回答及其置信区间。</translation>
    </message>
    <message>
        <source>The test questions do not say. Their files can name a method and a cycle.</source>
        <translation>测试问题没有注明。其文件可以给出方法和周期。</translation>
    </message>
    <message>
        <source>Mean over tools</source>
        <translation>各工具均值</translation>
    </message>
    <message>
        <source>Precision: share of the calls to a tool that were expected. Recall: share of the questions for a tool that got it. F1 is their harmonic mean.</source>
        <translation>精确率：对某工具的调用中有多少是应调用的。召回率：应调用某工具的问题中有多少调用了它。F1 是两者的调和平均。</translation>
    </message>
    <message>
        <source>no valid call</source>
        <translation>没有有效的调用</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No wrong answers.</source>
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
        <source>Answers were timed while others ran in parallel.</source>
        <translation>每个回答的用时是与同时运行的其他回答一起计的。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>无工具</translation>
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
        <source>Contents of the bundle</source>
        <translation>部署包的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
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
        <source>No bundle</source>
        <translation>不生成部署包</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Create bundle</source>
        <translation>生成部署包(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open bundle</source>
        <translation>打开部署包(&amp;O)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>包含的内容</translation>
    </message>
    <message>
        <source>A folder and a zip file with everything a device needs: the model, its tools, start scripts for Linux, macOS and Windows, a small client, and the test results.</source>
        <translation>一个文件夹和一个 zip，包含设备所需的一切：模型、工具、适用于 Linux、macOS 和 Windows 的服务器启动脚本、一个小型客户端，以及测量结果。</translation>
    </message>
    <message>
        <source>Add it to Olla&amp;ma</source>
        <translation>添加到 Ollama(&amp;M)</translation>
    </message>
    <message>
        <source>Serve the merged model with &amp;vLLM (safetensors)</source>
        <translation>用 vLLM 提供合并后的模型（safetensors）(&amp;V)</translation>
    </message>
    <message>
        <source>Serve base model and adapter with vLLM (--lora-modul&amp;es)</source>
        <translation>用 vLLM 提供基础模型和适配器（--lora-modules）(&amp;E)</translation>
    </message>
    <message>
        <source>The commands to serve the model appear here once it is merged and a bundle exists.</source>
        <translation>合并模型并生成部署包之后，提供服务的命令会显示在这里。</translation>
    </message>
    <message>
        <source>On another machine, unpack the zip file. The same commands work in its folder.</source>
        <translation>在另一台机器上，请先解压 zip；在其文件夹中同样的命令即可使用。</translation>
    </message>
    <message>
        <source>Smallest file that passed</source>
        <translation>通过检查的最小文件</translation>
    </message>
    <message>
        <source>{format} (did not pass)</source>
        <translation>{format}（未通过检查）</translation>
    </message>
    <message>
        <source>No bundle yet.</source>
        <translation>还没有部署包。</translation>
    </message>
    <message>
        <source>Bundle with {format}: {folder}, and as a zip file {zip} ({size}).</source>
        <translation>含 {format} 的部署包：{folder}，以及 zip 文件 {zip}（{size}）。</translation>
    </message>
    <message>
        <source>the tools, sent with each request</source>
        <translation>工具，随每次请求发送</translation>
    </message>
    <message>
        <source>a grammar that allows only valid calls of these tools</source>
        <translation>只允许对这些工具的有效调用的语法</translation>
    </message>
    <message>
        <source>its origin, quality and speed</source>
        <translation>模型的来源、质量和速度</translation>
    </message>
    <message>
        <source>how to serve and use it</source>
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
        <source>finds the nearest tools for a question</source>
        <translation>选出与问题最接近的工具</translation>
    </message>
    <message>
        <source>the texts used to find them</source>
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
        <source>{parameter} is required.</source>
        <translation>必须填写 {parameter}。</translation>
    </message>
    <message>
        <source>{parameter} must be a whole number.</source>
        <translation>{parameter} 必须是整数。</translation>
    </message>
    <message>
        <source>{parameter} must be a number.</source>
        <translation>{parameter} 必须是数字。</translation>
    </message>
    <message>
        <source>{parameter} must be true or false.</source>
        <translation>{parameter} 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>{parameter} must be a JSON list.</source>
        <translation>{parameter} 必须是 JSON 列表。</translation>
    </message>
    <message>
        <source>{parameter} must be a JSON object.</source>
        <translation>{parameter} 必须是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>another tool is right</source>
        <translation>应调用另一个工具</translation>
    </message>
    <message>
        <source>is the right tool:</source>
        <translation>才是正确的：</translation>
    </message>
    <message>
        <source>expected {values}</source>
        <translation>应为 {values}</translation>
    </message>
    <message>
        <source>is missing, expected {values}</source>
        <translation>缺失，应为 {values}</translation>
    </message>
    <message>
        <source>was not asked for</source>
        <translation>问题中没有要求</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Correct this</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>Write a similar example with the correct call. The next training uses it.</source>
        <translation>写一个类似的示例并给出正确的调用。下次训练会使用它。</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>模型的调用</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有的调用</translation>
    </message>
    <message>
        <source>{count} of {wrong} mistakes.</source>
        <translation>{wrong} 个错误中的 {count} 个。</translation>
    </message>
    <message>
        <source>Most often: {place}.</source>
        <translation>最常见：{place}。</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>{format}, {size}</source>
        <translation>{format}，{size}</translation>
    </message>
    <message>
        <source>Folder for vLLM, about {size}; {file}</source>
        <translation>vLLM 文件夹，约 {size}；{file}</translation>
    </message>
    <message>
        <source>{file}: does not fit</source>
        <translation>{file}：放不下</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Search tools and questions</source>
        <translation>搜索工具和问题</translation>
    </message>
    <message>
        <source>Fewer than {count} questions</source>
        <translation>少于 {count} 个问题</translation>
    </message>
    <message>
        <source>Show only tools with fewer questions</source>
        <translation>只显示问题数少于此数的工具</translation>
    </message>
    <message>
        <source>No tools found. Try another search.</source>
        <translation>没有找到工具。请换个词搜索。</translation>
    </message>
    <message>
        <source>Import your tools first. Each gets a card here.</source>
        <translation>请先导入您的工具；每个工具在这里都有一张卡片。</translation>
    </message>
    <message>
        <source>Enter adds a question, Up edits the last one, Ctrl+Down goes to the next tool. Paste many lines at once.</source>
        <translation>Enter 添加问题，Up 编辑最后一个，Ctrl+Down 转到下一个工具。可以一次粘贴多行。</translation>
    </message>
    <message>
        <source>{enough} of {tools} tools have {wanted} questions or more</source>
        <translation>{tools} 个工具中有 {enough} 个已有 {wanted} 个或更多问题</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Stages: {done} of {total} done</source>
        <translation>阶段：已完成 {done} 个，共 {total} 个</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{name}: {value} (no such parameter)</source>
        <translation>{name}：{value}（没有这个参数）</translation>
    </message>
    <message>
        <source>The tool has no such parameter. Click to remove it.</source>
        <translation>该工具没有这个参数。点击即可移除。</translation>
    </message>
    <message>
        <source>Required. Click to fill it in.</source>
        <translation>必填。点击即可填写。</translation>
    </message>
    <message>
        <source>Click to change it.</source>
        <translation>点击即可更改。</translation>
    </message>
    <message>
        <source>Click to change it. Press Delete to remove it.</source>
        <translation>点击即可更改，按 Delete 移除。</translation>
    </message>
    <message>
        <source>{name}: missing</source>
        <translation>{name}：缺少</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Built-in, no model (heuristic)</source>
        <translation>内置，无需模型（启发式）</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A stage is running.</source>
        <translation>有阶段正在运行。</translation>
    </message>
    <message>
        <source>Closing stops it. Finished work is kept; the next run resumes from there.</source>
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
        <source>Similarity of {parameter}: {better} by {difference} ({p}, {questions} questions).</source>
        <translation>{parameter} 的相似度：{better} 高出 {difference}（{p}，{questions} 个问题）。</translation>
    </message>
    <message>
        <source>Both are correct equally often on {questions} questions.</source>
        <translation>在 {questions} 个问题上两者的正确率相同。</translation>
    </message>
    <message>
        <source>{better} is better by {points} points ({low} to {high}) on {questions} questions. This is unlikely to be chance ({p}).</source>
        <translation>在 {questions} 个问题上，{better} 高出 {points} 个百分点（{low} 至 {high}），这几乎不可能是偶然（{p}）。</translation>
    </message>
    <message>
        <source>{better} is better by {points} points ({low} to {high}) on {questions} questions, but this may be chance ({p}).</source>
        <translation>在 {questions} 个问题上，{better} 高出 {points} 个百分点（{low} 至 {high}），但这可能是偶然（{p}）。</translation>
    </message>
</context>
<context>
    <name>Conformance</name>
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
        <source>Checks of {file}</source>
        <translation>{file} 的检查</translation>
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
        <source>template and tokenizer of the file</source>
        <translation>文件自带的模板和分词器</translation>
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
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
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
        <source> (form: {form})</source>
        <translation>（形式：{form}）</translation>
    </message>
    <message>
        <source>Give the base model&apos;s folder a chat template that shows tools, and train again.</source>
        <translation>请为基础模型的文件夹提供能显示工具的对话模板，然后重新训练。</translation>
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
        <source>How it was run</source>
        <translation>运行方式</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>{count} tensors are in a larger format, because their rows do not divide into its blocks.</source>
        <translation>其中 {count} 个张量采用了更大的格式，因为它们的行不能整除为该格式的块。</translation>
    </message>
    <message>
        <source>Quantized with an importance matrix from {count} training questions (imatrix).</source>
        <translation>使用由 {count} 个训练问题得出的重要性矩阵量化（imatrix）。</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>仅告知，不作要求</translation>
    </message>
    <message>
        <source>in process, compared with transformers</source>
        <translation>进程内，与 transformers 对照</translation>
    </message>
    <message>
        <source>{same} of {all} the same as in training, token for token</source>
        <translation>{all} 个中有 {same} 个与训练时逐 token 相同</translation>
    </message>
    <message>
        <source>End of answer</source>
        <translation>回答的结束</translation>
    </message>
    <message>
        <source>the same end token as in training</source>
        <translation>训练时结束回答的 token</translation>
    </message>
    <message>
        <source>{alike} of {all} with the same calls, {identical} character for character</source>
        <translation>{all} 个中有 {alike} 个调用相同，{identical} 个逐字相同</translation>
    </message>
    <message>
        <source>{after} correct, {before} before export; up to {margin} fewer allowed</source>
        <translation>正确 {after}，导出前 {before}；最多允许减少 {margin}</translation>
    </message>
    <message>
        <source>{after} correct, {before} before export, of questions that are not tests; up to {margin} fewer allowed</source>
        <translation>正确 {after}，导出前 {before}（所用问题不是测试问题）；最多允许减少 {margin}</translation>
    </message>
    <message>
        <source>{alike} of {all} answers the same as in process, {different} prompts differ</source>
        <translation>{all} 个回答中有 {alike} 个与进程内相同，{different} 个提示词不同</translation>
    </message>
    <message>
        <source>; {share} correct</source>
        <translation>；正确率 {share}</translation>
    </message>
    <message>
        <source>set to ask no questions</source>
        <translation>设置为不在那里提问</translation>
    </message>
    <message>
        <source>Through the server</source>
        <translation>通过服务器</translation>
    </message>
    <message>
        <source>Through llama-server</source>
        <translation>通过 llama-server</translation>
    </message>
    <message>
        <source>{alike} of {all} answers the same as in process, {different} prompts differ; its parser reads {read} as written</source>
        <translation>{all} 个答案中 {alike} 个与进程内相同，{different} 个提示不同；其解析器按所写读出 {read} 个</translation>
    </message>
    <message>
        <source>The chat template uses features that llama.cpp does not support. Simplify it and train again.</source>
        <translation>对话模板使用了 llama.cpp 不支持的写法；请简化后重新训练。</translation>
    </message>
    <message>
        <source>Let only the template or the tokenizer add the start token, not both.</source>
        <translation>请只让模板或分词器之一添加起始符，不要两者都加。</translation>
    </message>
    <message>
        <source>Let either the template or the tokenizer add the start token.</source>
        <translation>请让模板或分词器之一添加起始符。</translation>
    </message>
    <message>
        <source>Choose a base model whose tokenizer llama.cpp supports, or a newer llama.cpp.</source>
        <translation>请选择分词器受 llama.cpp 支持的基础模型，或使用更新的 llama.cpp。</translation>
    </message>
    <message>
        <source>See the log of the stage. Another version of llama.cpp may help.</source>
        <translation>请查看该阶段的日志；换一个版本的 llama.cpp 可能会更好。</translation>
    </message>
    <message>
        <source>{title}: {text}. {remedy}</source>
        <translation>{title}：{text}。{remedy}</translation>
    </message>
    <message>
        <source>{how}: loaded in {load} s, reads {pace} tokens per second (prompt of {tokens} tokens).</source>
        <translation>{how}：{load} 秒载入，对 {tokens} 个 token 的提示词每秒读取 {pace} 个。</translation>
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
        <source>Answers differ</source>
        <translation>回答不同</translation>
    </message>
    <message>
        <source>Accuracy dropped</source>
        <translation>准确率下降</translation>
    </message>
    <message>
        <source>Server differs</source>
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
        <source>Rows: the correct tool. Columns: the tool that was called. Click a cell, or press Enter on it, to see its questions.</source>
        <translation>行：正确的工具。列：实际调用的工具。点击单元格，或在其上按 Enter，查看其中的问题。</translation>
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
    <name>Conversation</name>
    <message>
        <source>Questions and answers</source>
        <translation>问题和答案</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save as example</source>
        <translation>存为示例(&amp;S)</translation>
    </message>
    <message>
        <source>This question needs no &amp;tool</source>
        <translation>此问题不需要工具(&amp;T)</translation>
    </message>
    <message>
        <source>Saves the question with this call as an example. The next training uses it.</source>
        <translation>此问题将连同这个调用成为示例；下一次训练会学习它。</translation>
    </message>
    <message>
        <source>The other calls stay unchanged.</source>
        <translation>其余的调用保持不变。</translation>
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
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>correct validation answers</source>
        <translation>验证问题答对率</translation>
    </message>
    <message>
        <source>tokens per second</source>
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
        <source>helper model</source>
        <translation>辅助模型</translation>
    </message>
    <message>
        <source>loss by source, per epoch</source>
        <translation>按来源划分的损失（每轮）</translation>
    </message>
    <message>
        <source>validation loss by source</source>
        <translation>按来源划分的验证损失</translation>
    </message>
    <message>
        <source>exact validation answers by source</source>
        <translation>按来源划分的逐字正确验证答案</translation>
    </message>
    <message>
        <source>nats per token</source>
        <translation>每 token 奈特</translation>
    </message>
    <message>
        <source>Curve to show</source>
        <translation>显示的曲线</translation>
    </message>
    <message>
        <source>This run has no data for this curve.</source>
        <translation>这次运行没有这条曲线。</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>模板</translation>
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
</context>
<context>
    <name>CycleList</name>
    <message>
        <source>Name of the new data cycle</source>
        <translation>新数据周期的名称</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>Ret&amp;ire...</source>
        <translation>停用(&amp;I)...</translation>
    </message>
    <message>
        <source>Data comes in cycles. Open a cycle, add its example questions or logs on the Knowledge page, and generate questions: everything new belongs to the open cycle. Train a new adapter on its data and merge it with those of other cycles, or continue to train the active adapter. Closing a cycle keeps its test questions; every later adapter is measured on them.</source>
        <translation>数据按周期到来。打开一个周期，在“知识”页添加示例问题或日志，并生成问题：所有新内容都归入打开的周期。可以用该周期的数据训练新适配器，再与其他周期的合并；也可以继续训练启用的适配器。关闭周期时会保留它的测试问题，以后的每个适配器都用它们测量。</translation>
    </message>
    <message>
        <source>Open &amp;cycle</source>
        <translation>打开周期(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;this cycle</source>
        <translation>关闭此周期(&amp;T)</translation>
    </message>
    <message>
        <source>Train a new adapter &amp;from its data</source>
        <translation>用其数据训练新适配器(&amp;F)</translation>
    </message>
    <message>
        <source>Continue t&amp;he active adapter</source>
        <translation>继续训练启用的适配器(&amp;H)</translation>
    </message>
    <message>
        <source>Use the examples of the selected cycle and start a new adapter</source>
        <translation>把数据集设为所选周期的示例，训练设为全新的适配器</translation>
    </message>
    <message>
        <source>Use the examples of the selected cycle and continue from the active adapter</source>
        <translation>把数据集设为所选周期的示例，训练设为从正在使用的适配器继续</translation>
    </message>
    <message>
        <source>Remove its influence: its adapters leave the merge and are tagged retired</source>
        <translation>消除它的影响：它的适配器退出合并并标记为停用</translation>
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
        <translation>示例</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Kept tests</source>
        <translation>保留的测试问题</translation>
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
        <translation>{cycle} 已关闭；保留了它的 {count} 道测试问题。</translation>
    </message>
    <message>
        <source>{cycle} is closed; it had no test questions to keep.</source>
        <translation>{cycle} 已关闭；没有可保留的测试问题。</translation>
    </message>
    <message>
        <source>Remove the influence of {cycle}?</source>
        <translation>消除 {cycle} 的影响？</translation>
    </message>
    <message>
        <source>These adapters, and those merged from them, leave the merge and are tagged retired. Their files are kept: {adapters}.</source>
        <translation>这些适配器以及由它们合并而成的适配器将退出合并并标为已停用；文件保留：{adapters}。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Trained further from these, so still influenced by them: {adapters}.</source>
        <translation>以下适配器是在它们之上继续训练的，仍带有其影响：{adapters}。</translation>
    </message>
    <message>
        <source>Retired: {adapters}.</source>
        <translation>已停用：{adapters}。</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>停用(&amp;R)</translation>
    </message>
</context>
<context>
    <name>DeployBody</name>
    <message>
        <source>Choose formats manuall&amp;y</source>
        <translation>手动选择格式(&amp;Y)</translation>
    </message>
    <message>
        <source>Chosen manually: {formats}. Tick a purpose to choose automatically again.</source>
        <translation>手动选择的格式：{formats}。勾选模型的用途即可重新选择。</translation>
    </message>
    <message>
        <source>Files to write: about {size}. Free disk space: {free}.</source>
        <translation>要写入的文件：约 {size}。可用磁盘空间：{free}。</translation>
    </message>
    <message>
        <source>All files exist.</source>
        <translation>所有文件都已就绪。</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>用在哪里？</translation>
    </message>
</context>
<context>
    <name>DeployPage</name>
    <message>
        <source>Where will the model run? Adaptool writes a file for it and compares it with the trained model.</source>
        <translation>模型将在哪里运行？Adaptool 会为此写出文件，并与训练好的模型比较。</translation>
    </message>
</context>
<context>
    <name>DeviceTable</name>
    <message>
        <source>Where it fits, and the most tokens per second to expect (estimates)</source>
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
        <source>These are estimates, not measurements: they follow from the memory, bandwidth and speed that manufacturers state, for a context of {count} tokens.</source>
        <translation>这些是估计而非实测：由厂商公布的内存、带宽和速度推算，上下文为 {count} 个 token。</translation>
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
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>call changed</source>
        <translation>调用已更改</translation>
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
        <source>Compared with {old}: {added} new, {gone} removed, {other} with a changed call, {same} unchanged.</source>
        <translation>与 {old} 相比：新增 {added} 条，移除 {gone} 条，调用不同 {other} 条，相同 {same} 条。</translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy all of it, with the end of the log</source>
        <translation>复制全部内容，包括日志的结尾</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>问题的详情</translation>
    </message>
</context>
<context>
    <name>ErrorKinds</name>
    <message>
        <source>too few or too many calls</source>
        <translation>调用过少或过多</translation>
    </message>
    <message>
        <source>wrong tool</source>
        <translation>调用了另一个工具</translation>
    </message>
    <message>
        <source>an expected call is missing</source>
        <translation>所做的调用中缺少应有的一个</translation>
    </message>
    <message>
        <source>an expected optional parameter is missing</source>
        <translation>缺少应有的可选参数</translation>
    </message>
    <message>
        <source>an unexpected parameter</source>
        <translation>多了未要求的参数</translation>
    </message>
    <message>
        <source>a value of the wrong type</source>
        <translation>值的类型不符</translation>
    </message>
    <message>
        <source>wrong text</source>
        <translation>文本不同</translation>
    </message>
    <message>
        <source>wrong list</source>
        <translation>列表不同</translation>
    </message>
    <message>
        <source>wrong number of objects in a list</source>
        <translation>列表中对象数量不同</translation>
    </message>
    <message>
        <source>wrong keys in an object</source>
        <translation>对象的键不同</translation>
    </message>
    <message>
        <source>wrong value in an object</source>
        <translation>对象中的值不同</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>值不同</translation>
    </message>
    <message>
        <source>unfinished reasoning</source>
        <translation>推理没有结束</translation>
    </message>
    <message>
        <source>a call that is cut off</source>
        <translation>调用被截断</translation>
    </message>
    <message>
        <source>unreadable call</source>
        <translation>读不出任何调用</translation>
    </message>
    <message>
        <source>not a call</source>
        <translation>读出的不是调用</translation>
    </message>
    <message>
        <source>a call where none was expected</source>
        <translation>本不应调用却调用了</translation>
    </message>
    <message>
        <source>a required parameter is missing</source>
        <translation>缺少必需的参数</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>空回答</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>Add a question</source>
        <translation>添加问题</translation>
    </message>
    <message>
        <source>Add {count} questions</source>
        <translation>添加 {count} 个问题</translation>
    </message>
    <message>
        <source>No tool fits</source>
        <translation>没有合适的工具</translation>
    </message>
    <message>
        <source>This question already exists, under {tool}.</source>
        <translation>这个问题已经有了，在 {tool} 下。</translation>
    </message>
    <message>
        <source>Added: {added}. Already there: {twice}.</source>
        <translation>已添加：{added} 个。原来已有：{twice} 个。</translation>
    </message>
    <message>
        <source>Added: {added}.</source>
        <translation>已添加：{added} 个。</translation>
    </message>
    <message>
        <source>Change a question</source>
        <translation>更改问题</translation>
    </message>
    <message>
        <source>This question already exists.</source>
        <translation>这个问题已经有了。</translation>
    </message>
    <message>
        <source>A question cannot be empty. It was not changed.</source>
        <translation>问题不能为空，未作更改。</translation>
    </message>
    <message>
        <source>Delete a question</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Delete questions</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Use as tests</source>
        <translation>用作测试</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>Moved. The next run keeps to it.</source>
        <translation>已移动，下次运行时生效。</translation>
    </message>
</context>
<context>
    <name>ExamplesBody</name>
    <message>
        <source>Questions by tool</source>
        <translation>按工具查看问题</translation>
    </message>
    <message>
        <source>All training data</source>
        <translation>全部训练数据</translation>
    </message>
    <message>
        <source>Import questions...</source>
        <translation>导入问题...</translation>
    </message>
    <message>
        <source>Questions with their calls: a spreadsheet, JSONL, ShareGPT, OpenAI messages or Alpaca</source>
        <translation>问题及其调用：电子表格、JSONL、ShareGPT、OpenAI 消息或 Alpaca</translation>
    </message>
    <message>
        <source>Open a sheet with columns for your tools in your spreadsheet program</source>
        <translation>用电子表格程序打开一张按您的工具设好各列的表格</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Generate more questions from these</source>
        <translation>根据这些问题编写更多问题</translation>
    </message>
    <message>
        <source>Questions (*.jsonl *.json *.csv *.tsv *.xlsx)</source>
        <translation>问题 (*.jsonl *.json *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>ExamplesPage</name>
    <message>
        <source>Type a few questions for each tool, the way your users ask. Adaptool generates more like them, checks them, and builds a dataset for training.</source>
        <translation>为每个工具输入几个问题，就像用户会问的那样。Adaptool 会生成更多类似的问题，检查后制成训练用的数据集。</translation>
    </message>
</context>
<context>
    <name>ExportFiles</name>
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
        <source>Before</source>
        <translation>写出前</translation>
    </message>
    <message>
        <source>Same calls</source>
        <translation>调用相同</translation>
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
        <source>Answers with the same calls as before</source>
        <translation>调用与写出前相同的回答</translation>
    </message>
    <message>
        <source>Adapter alone</source>
        <translation>单独的适配器</translation>
    </message>
    <message>
        <source>No files yet. Tick the formats to write and run this stage.</source>
        <translation>尚未写出文件。请勾选要写出的格式，然后运行此阶段。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token</translation>
    </message>
    <message>
        <source>Whether it behaves like the model before export. The table below shows each check.</source>
        <translation>是否与导出前的模型表现一致。下表列出每项检查。</translation>
    </message>
    <message>
        <source>Test questions that the file answers correctly</source>
        <translation>该文件答对的测试问题</translation>
    </message>
    <message>
        <source>The same before export, with transformers</source>
        <translation>导出前用 transformers 得到的同一数值</translation>
    </message>
    <message>
        <source>How fast it generates text on this machine</source>
        <translation>在本机上生成文本的速度</translation>
    </message>
    <message>
        <source>Seconds to the first token of the first question, including reading the tool list</source>
        <translation>第一个问题到首个 token 的秒数，此时需要读取工具列表</translation>
    </message>
    <message>
        <source>Seconds to the first token of later questions, with the tool list already read</source>
        <translation>后续问题到首个 token 的秒数，此时工具列表已读过</translation>
    </message>
    <message>
        <source>Peak memory on this machine</source>
        <translation>在本机上的内存峰值</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Files, each compared with the model before export</source>
        <translation>文件，逐一与写出前的模型对照</translation>
    </message>
    <message>
        <source>Did not pass and cannot be bundled: {files}.</source>
        <translation>未通过检查，不可用于部署包：{files}。</translation>
    </message>
    <message>
        <source>Base model for the adapter, {format}</source>
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
        <source>not measured</source>
        <translation>未测量</translation>
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
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected file: {what}</source>
        <translation>移除所选文件：{what}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search pages, settings, tools and help</source>
        <translation>搜索页面、设置、工具和帮助</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Setting of {stage}</source>
        <translation>“{stage}”的设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
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
        <source>Shows which tool each example question reaches: the nearest in meaning, or the one that an untrained model calls. The description of a tool that attracts the questions of others promises too much; that of a tool that loses its own says too little. Improve the descriptions before you generate questions.</source>
        <translation>显示每个示例问题会归于哪个工具：含义最接近的，或未经训练的模型所调用的。吸引其他工具问题的工具，描述许诺过多；失去自己问题的工具，描述说得太少。请在生成问题之前改进描述。</translation>
    </message>
    <message>
        <source>by meaning, no model</source>
        <translation>不用模型，按含义</translation>
    </message>
    <message>
        <source>&amp;Ask the example questions</source>
        <translation>用示例问题提问(&amp;A)</translation>
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
        <source>What to fix</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Import example questions on the Knowledge page first.</source>
        <translation>请先在“知识”页面导入示例问题。</translation>
    </message>
    <message>
        <source>No forecast yet. It uses the {count} example questions.</source>
        <translation>还没有预测。它使用 {count} 个示例问题。</translation>
    </message>
    <message>
        <source>No forecast yet: there are no example questions.</source>
        <translation>还没有预测：没有示例问题。</translation>
    </message>
    <message>
        <source>The tools have changed since. Ask again to see the effect.</source>
        <translation>此后工具已有更改；请重新提问以查看更改的效果。</translation>
    </message>
    <message>
        <source>It rarely finds the right tool. A stronger model would say more about the descriptions.</source>
        <translation>它很少能选对工具：换用更强的模型，才能更好地看出描述的优劣。</translation>
    </message>
    <message>
        <source>Add example questions</source>
        <translation>添加示例问题</translation>
    </message>
    <message>
        <source>{model}, {when}: the right tool for {right} of {all} questions ({share}).</source>
        <translation>{model}，{when}：{all} 个问题中有 {right} 个选对了工具（{share}）。</translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation>按含义</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
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
        <source>How the weights are stored. Each ticked format becomes a file.</source>
        <translation>权重的写法；勾选的格式会写成文件</translation>
    </message>
    <message>
        <source>How many of the devices on the Devices tab it fits on (estimate)</source>
        <translation>在“设备”页签所列设备中能装入多少种（估计）</translation>
    </message>
    <message>
        <source>Bits per weight, the average over all weights of this model</source>
        <translation>每个权重的位数，此模型所有权重的平均值</translation>
    </message>
    <message>
        <source>Estimated file size, from the shapes of the model</source>
        <translation>文件大小，写出之前由模型的形状算出</translation>
    </message>
    <message>
        <source>Size of the existing file</source>
        <translation>已有文件的大小</translation>
    </message>
    <message>
        <source>Number formats: tick the ones to write</source>
        <translation>数值格式：勾选要写出的格式</translation>
    </message>
    <message>
        <source>Sizes are estimated from the shapes of {model}, which has {count} million weights.</source>
        <translation>大小由 {model} 的形状算出，它有 {count} 百万个权重。</translation>
    </message>
    <message>
        <source>Files to write: about {size} in total. Free disk space: {free}.</source>
        <translation>要写入的文件：共约 {size}。可用磁盘空间：{free}。</translation>
    </message>
    <message>
        <source>The adapter alone takes about {size}, its base model file {base}.</source>
        <translation>单独的适配器约 {size}，与之配合的基础模型文件 {base}。</translation>
    </message>
    <message>
        <source>older format; Q4_K and Q5_K are more accurate</source>
        <translation>较旧的格式；Q4_K 和 Q5_K 更准确</translation>
    </message>
    <message>
        <source>very little memory; visible loss</source>
        <translation>内存极少时；损失可见</translation>
    </message>
    <message>
        <source>further conversion; lossless</source>
        <translation>再作转换；没有损失</translation>
    </message>
    <message>
        <source>graphics cards; almost lossless</source>
        <translation>显卡；几乎没有损失</translation>
    </message>
    <message>
        <source>plenty of memory; hardly any loss</source>
        <translation>内存充裕；损失极小</translation>
    </message>
    <message>
        <source>slightly smaller; very small loss</source>
        <translation>稍小一些；损失很小</translation>
    </message>
    <message>
        <source>a compromise; small loss</source>
        <translation>折中之选；损失较小</translation>
    </message>
    <message>
        <source>as small as Q4_0, usually more accurate</source>
        <translation>与 Q4_0 一样小，通常更准确</translation>
    </message>
    <message>
        <source>smaller than Q4_K_S, similar loss</source>
        <translation>比 Q4_K_S 小，损失相近</translation>
    </message>
    <message>
        <source>slightly smaller than Q5_K_M</source>
        <translation>比 Q5_K_M 稍小</translation>
    </message>
    <message>
        <source>slightly smaller than Q4_K_M</source>
        <translation>比 Q4_K_M 稍小</translation>
    </message>
    <message>
        <source>Show &amp;all formats that llama.cpp writes</source>
        <translation>显示 llama.cpp 能写出的所有格式(&amp;A)</translation>
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
        <source>newer cards; models trained in BF16</source>
        <translation>较新的显卡；以 BF16 训练的模型</translation>
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
        <source>This adapter</source>
        <translation>此适配器</translation>
    </message>
    <message>
        <source>Questions that the active adapter answers correctly and this one does not</source>
        <translation>启用的适配器答对而这个答错的问题</translation>
    </message>
    <message>
        <source>Questions that this adapter answers correctly and the active one does not</source>
        <translation>这个适配器答对而启用的那个答错的问题</translation>
    </message>
    <message>
        <source>How likely such a difference is by chance alone (exact McNemar test)</source>
        <translation>仅凭偶然出现这种差异的概率（精确 McNemar 检验）</translation>
    </message>
    <message>
        <source>current tests</source>
        <translation>当前测试问题</translation>
    </message>
    <message>
        <source>Select one adapter to see its results on the test sets of all data cycles.</source>
        <translation>选择一个适配器，查看它在所有数据周期测试集上的表现。</translation>
    </message>
    <message>
        <source>There are no test questions yet, so the gate cannot measure anything.</source>
        <translation>还没有测试问题；回归检查无从测量。</translation>
    </message>
    <message>
        <source>Not measured yet on: {sets}. Run the gate to compare it with the active adapter.</source>
        <translation>尚未在以下测试集上评分：{sets}。请运行回归检查；启用的适配器会一并测量。</translation>
    </message>
    <message>
        <source>Worse than {active} on: {sets}.</source>
        <translation>在以下测试集上比 {active} 差：{sets}。</translation>
    </message>
    <message>
        <source>Not worse than {active} on any test set.</source>
        <translation>在任何测试集上都不比 {active} 差。</translation>
    </message>
    <message>
        <source>There is no other active adapter to compare with.</source>
        <translation>没有其他启用的适配器可供比较。</translation>
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
        <source>This is the active adapter.</source>
        <translation>这就是启用的适配器。</translation>
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
        <source>Type of node</source>
        <translation>节点类型</translation>
    </message>
    <message>
        <source>Search nodes</source>
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
        <source>{count} more nodes are not shown. Choose a type or search.</source>
        <translation>另有 {count} 个节点未绘出；请选择类型或进行搜索。</translation>
    </message>
    <message>
        <source>Select a node to see its relations. Zoom with the mouse wheel or + and −, drag to move.</source>
        <translation>选择一个节点可查看其关系。滚轮或 +、− 可缩放，拖动可移动。</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>before training: {before}</source>
        <translation>训练前：{before} 个</translation>
    </message>
    <message>
        <source>Not measured: there are no test questions</source>
        <translation>未测量：没有测试问题</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Once it is trained, this page shows how often it is right, and where it goes wrong.</source>
        <translation>训练之后，这里会显示它有多少次正确，以及错在哪里。</translation>
    </message>
    <message>
        <source>Continue asks the model {of} test questions that it has never seen.</source>
        <translation>按“继续”会向模型提出 {of} 个它从未见过的测试问题。</translation>
    </message>
    <message>
        <source>Not ready: {wrong} of {of} answers are wrong. At least {checked} should be right, even if a person confirms each call.</source>
        <translation>尚不能使用：{of} 个回答中有 {wrong} 个错误。即使每次调用都由人确认，也至少应有 {checked} 正确。</translation>
    </message>
    <message>
        <source>Wrong tool: {count}.</source>
        <translation>工具错误：{count} 个。</translation>
    </message>
    <message>
        <source>Right tool, wrong values: {count}.</source>
        <translation>工具正确，但值不对：{count} 个。</translation>
    </message>
    <message>
        <source>Probably ready for use where a person confirms each call, but {of} questions are too few to be sure.</source>
        <translation>在每次调用都由人确认的情况下大概可以使用，但 {of} 个问题太少，还不能确定。</translation>
    </message>
    <message>
        <source>Ready for use where a person confirms each call. To act on its own, {alone} should be right.</source>
        <translation>在每次调用都由人确认的情况下可以使用。要自行调用，应有 {alone} 正确。</translation>
    </message>
    <message>
        <source>Of 100 new questions like these, expect {low} to {high} to be right.</source>
        <translation>对于 100 个类似的新问题，预计 {low} 到 {high} 个正确。</translation>
    </message>
    <message>
        <source>It is worse than before training.</source>
        <translation>比训练前更差。</translation>
    </message>
    <message>
        <source>{tools}</source>
        <translation>{tools}</translation>
    </message>
    <message>
        <source>No tool reaches {checked} yet.</source>
        <translation>还没有工具达到 {checked}。</translation>
    </message>
    <message>
        <source>{tools}.</source>
        <translation>{tools}。</translation>
    </message>
    <message>
        <source>Never tested: {tools}.</source>
        <translation>从未测试：{tools}。</translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation>请先训练一个模型。</translation>
    </message>
    <message>
        <source>Add about {count} test questions to be sure.</source>
        <translation>再添加约 {count} 个测试问题就能确定。</translation>
    </message>
    <message>
        <source>Train again with the preset Best, a larger base model, or more examples.</source>
        <translation>用预设“最佳”、更大的基础模型或更多示例重新训练。</translation>
    </message>
    <message>
        <source>Add or correct examples for {tools}.</source>
        <translation>为 {tools} 添加或更正示例。</translation>
    </message>
    <message>
        <source>{right} of {of} test questions fully correct</source>
        <translation>{of} 个测试问题中 {right} 个完全正确</translation>
    </message>
    <message>
        <source>No model trained yet</source>
        <translation>还没有训练过模型</translation>
    </message>
    <message>
        <source>You can try and export the model, but how often it is right is unknown. Do not let it act unsupervised.</source>
        <translation>模型可以试用和导出，但不知道它有多少次正确。不要让它在无人看管时自行调用。</translation>
    </message>
    <message>
        <source>These results are from before your last changes.</source>
        <translation>这些数字是您最近更改之前的。</translation>
    </message>
    <message>
        <source>No valid call: {count}.</source>
        <translation>没有有效的调用：{count} 个。</translation>
    </message>
    <message>
        <source>It may be good enough for that. Add test questions to find out.</source>
        <translation>它可能已经足够好；更多的测试问题可以说明。</translation>
    </message>
    <message>
        <source>Ready to act on its own: very likely more than {alone} of its answers are right.</source>
        <translation>可以自行调用：可以确定超过 {alone} 的回答是正确的。</translation>
    </message>
    <message>
        <source>This is a rough estimate, because {of} questions are few.</source>
        <translation>这只是粗略的数字，因为 {of} 个问题较少。</translation>
    </message>
    <message>
        <source>The training helped. This is very unlikely to be chance.</source>
        <translation>训练有效，这不是偶然。</translation>
    </message>
    <message>
        <source>It is better than before training, but this may be chance.</source>
        <translation>比训练前好，但可能是偶然。</translation>
    </message>
    <message>
        <source>The training changed nothing: just as many were right before.</source>
        <translation>训练没有改变什么：训练前同样多的问题正确。</translation>
    </message>
    <message>
        <source>Calls a tool when none fits: {wrong} of {of}.</source>
        <translation>没有合适的工具却仍然调用：{of} 个中的 {wrong} 个。</translation>
    </message>
    <message>
        <source>Add some questions with their correct calls. 3 per tool are a good start; 20 already tell you a lot.</source>
        <translation>添加一些问题及其正确的调用：20 个就很有用，每个工具 3 个是个好的开始。</translation>
    </message>
    <message>
        <source>Press Continue to update the results.</source>
        <translation>按“继续”更新这些数字。</translation>
    </message>
    <message>
        <source>Add test questions to be more certain, especially for tools with few.</source>
        <translation>添加测试问题以便更加确定，尤其是测试问题较少的工具。</translation>
    </message>
    <message>
        <source>{called} is called instead of {tool} ({count} times). Say in both descriptions how they differ.</source>
        <translation>该用 {tool} 时却调用了 {called}（{count} 次）：请在两者的描述中说明它们的区别。</translation>
    </message>
    <message>
        <source>{count} answers are not valid calls. Train for more epochs.</source>
        <translation>{count} 个回答不是有效的调用：请训练更多轮。</translation>
    </message>
    <message>
        <source>Add test questions for the tools that have none ({count}).</source>
        <translation>为没有测试问题的工具（{count} 个）添加测试问题。</translation>
    </message>
    <message>
        <source>Add examples</source>
        <translation>添加示例</translation>
    </message>
    <message>
        <source>Add test questions</source>
        <translation>添加测试问题</translation>
    </message>
    <message>
        <source>Edit descriptions</source>
        <translation>编辑描述</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
    <message>
        <source>{tool} ({right} of {of})</source>
        <translation>{tool}（{of} 个中 {right} 个）</translation>
    </message>
</context>
<context>
    <name>HeadlineView</name>
    <message>
        <source>How many test questions are right</source>
        <translation>有多少测试问题正确</translation>
    </message>
    <message>
        <source>Whether the model is ready</source>
        <translation>模型是否可以使用</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Ready to act on its o&amp;wn: from</source>
        <translation>可自行调用(&amp;W)：不低于</translation>
    </message>
    <message>
        <source>Ready if a person confirms each ca&amp;ll: from</source>
        <translation>由人确认每次调用时可用(&amp;L)：不低于</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The share of test questions that must be fully correct. Set it to what your work needs.</source>
        <translation>必须完全正确的测试问题的比例。可按您工作的需要更改。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Weak at</source>
        <translation>薄弱</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>在帮助中搜索</translation>
    </message>
    <message>
        <source>Places in the help</source>
        <translation>帮助中的位置</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Places: {count}</source>
        <translation>位置：{count}</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>HouseTable</name>
    <message>
        <source>Nothing here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{file}: {form}, {taken} of {there} tools</source>
        <translation>{file}：{form}，共 {there} 个工具，导入 {taken} 个</translation>
    </message>
    <message>
        <source>Import tools</source>
        <translation>导入工具</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {gone} removed, {same} unchanged.</source>
        <translation>新增 {new} 个，更改 {changed} 个，移除 {gone} 个，未变化 {same} 个。</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in these tools</source>
        <translation>在这些工具中搜索</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>The tools that the search shows</source>
        <translation>搜索所显示的工具</translation>
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
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>skipped before</source>
        <translation>以前跳过</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>已读取的文件</translation>
    </message>
    <message>
        <source>Removed tools leave the list. Their history is kept; import them again to bring them back.</source>
        <translation>已移除的工具会从列表中消失；其历史记录会保留，重新导入即可恢复。</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Tools to import</source>
        <translation>要导入的工具</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>{count} of {total} selected</source>
        <translation>已选 {count} / {total}</translation>
    </message>
    <message>
        <source>Select at least one tool.</source>
        <translation>请至少选择一个工具。</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>changed: {what}</source>
        <translation>更改：{what}</translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Action</source>
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
        <source>What the import skipped, fixed or renamed</source>
        <translation>导入时跳过、修正或改名的内容</translation>
    </message>
    <message>
        <source>Everything usable in a file is imported. Untick a tool to skip it. Rows without a tick box could not be used; the reason is shown.</source>
        <translation>文件中能用的部分都会导入。取消勾选即可跳过某个工具。没有勾选框的行无法使用，并显示原因。</translation>
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
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause the stage at its next step; it stays in memory</source>
        <translation>让该阶段在下一步处等待；内存中的内容会保留</translation>
    </message>
    <message>
        <source>Show the output of the stage and its libraries</source>
        <translation>显示该阶段及其所用库的输出</translation>
    </message>
    <message>
        <source>Stop the running stage; finished work is kept</source>
        <translation>停止正在运行的阶段；已完成的部分会保留</translation>
    </message>
    <message>
        <source>{count}, {rate} per second</source>
        <translation>{count}，每秒 {rate}</translation>
    </message>
    <message>
        <source>Paused. The stage stays in memory.</source>
        <translation>已暂停。该阶段保留在内存中。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>恢复(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
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
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
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
    <name>KeptKeys</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keys are in this system&apos;s keyring, not in a project or a file. Each is sent only to its own server. To replace a key, go to its server: on the Tools page, in a helper model&apos;s settings, or with the base models.</source>
        <translation>密钥保存在本系统的密钥环中，不在项目或文件里。每个密钥只发送给它自己的服务器。要更换密钥，请到填写服务器的地方：“工具”页面、辅助模型的设置或基础模型处。</translation>
    </message>
    <message>
        <source>Server or helper model</source>
        <translation>服务器或辅助模型</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Keys in the keyring</source>
        <translation>密钥环中的密钥</translation>
    </message>
    <message>
        <source>Reading the keyring...</source>
        <translation>正在读取密钥环……</translation>
    </message>
    <message>
        <source>&amp;Remove...</source>
        <translation>移除(&amp;R)……</translation>
    </message>
    <message>
        <source>tools (MCP server)</source>
        <translation>工具（MCP 服务器）</translation>
    </message>
    <message>
        <source>base models</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>helper model</source>
        <translation>辅助模型</translation>
    </message>
    <message>
        <source>No saved keys.</source>
        <translation>没有保存的密钥。</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>登录信息</translation>
    </message>
    <message>
        <source>header {name}</source>
        <translation>请求头 {name}</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Remove {count} keys?</source>
        <translation>移除 {count} 个密钥？</translation>
    </message>
    <message>
        <source>Remove this key?</source>
        <translation>移除此密钥？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message>
        <source>Sho&amp;w them and the reasons</source>
        <translation>显示这些工具及原因(&amp;W)</translation>
    </message>
    <message>
        <source>Tools without accepted questions: {count} ({why}).</source>
        <translation>没有已接受问题的工具：{count}（{why}）。</translation>
    </message>
    <message>
        <source>Tools without generated questions: {count} ({why}).</source>
        <translation>未能写出问题的工具：{count}（{why}）。</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details: {stage}</source>
        <translation>详情：{stage}</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>The answer is invalid or empty</source>
        <translation>回答无效或为空</translation>
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
        <source>{count} questions for {wanted} answered with {called}</source>
        <translation>{count} 个问题：应为 {wanted}，实际为 {called}</translation>
    </message>
    <message>
        <source>no valid call</source>
        <translation>没有有效的调用</translation>
    </message>
    <message>
        <source>no tool</source>
        <translation>不用工具</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Help for this page (F1), glossary, about</source>
        <translation>本页帮助 (F1)、术语表、关于</translation>
    </message>
    <message>
        <source>Appearance, language, network, folders</source>
        <translation>外观、语言、网络、文件夹</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>No moving bars, no blinking</source>
        <translation>进度条不来回移动，光标不闪烁</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>离线工作(&amp;O)</translation>
    </message>
    <message>
        <source>Connect to no other computer: no model hub, MCP server or helper model. This computer is still used.</source>
        <translation>不连接任何其他计算机：模型中心、MCP 服务器和辅助模型都不连接。本机仍可使用。</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>密钥(&amp;K)……</translation>
    </message>
    <message>
        <source>Open &amp;project folder</source>
        <translation>打开项目文件夹(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Offline: Adaptool connects to no other computer.</source>
        <translation>离线：Adaptool 不连接任何其他计算机。</translation>
    </message>
    <message>
        <source>Online: Adaptool connects to other computers where you ask for it.</source>
        <translation>在线：只在您要求时，Adaptool 才连接其他计算机。</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Short &amp;tour</source>
        <translation>简短导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy information for a problem report</source>
        <translation>复制问题报告所需的信息(&amp;C)</translation>
    </message>
    <message>
        <source>Versions of the program and its libraries; nothing from your project</source>
        <translation>程序及其库的版本；不含项目内容</translation>
    </message>
    <message>
        <source>&amp;About, licence and third-party software</source>
        <translation>关于、许可证与第三方(&amp;A)</translation>
    </message>
    <message>
        <source>Copied. Paste it into your report. It contains only versions, nothing from your project.</source>
        <translation>已复制。请粘贴到报告中；其中只有版本信息，不含项目内容。</translation>
    </message>
    <message>
        <source>&amp;Getting started</source>
        <translation>入门(&amp;G)</translation>
    </message>
    <message>
        <source>All help &amp;pages</source>
        <translation>全部帮助页面(&amp;P)</translation>
    </message>
    <message>
        <source>Gl&amp;ossary</source>
        <translation>术语表(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MergeMethod</name>
    <message>
        <source>original (full precision)</source>
        <translation>原样（全精度）</translation>
    </message>
    <message>
        <source>dequantised from NF4</source>
        <translation>由 NF4 反量化</translation>
    </message>
    <message>
        <source>These adapters were trained on a base model quantized to NF4. The weights of the model in full precision differ slightly from those in training. The merge search can measure both.</source>
        <translation>这些适配器是在量化为 NF4 的基础模型上训练的。全精度模型的权重与训练时略有不同。合并搜索可以两种都测。</translation>
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
        <source>Share of the adapters&apos; entries to keep</source>
        <translation>适配器元素中保留的份额</translation>
    </message>
    <message>
        <source>How several adapters are combined</source>
        <translation>几个如何合为一个</translation>
    </message>
    <message>
        <source>Base &amp;model to merge into</source>
        <translation>合并到的基础模型(&amp;M)</translation>
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
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Tries every method, weight and density that you tick. Each merge answers the same questions, and so does each adapter alone. A stopped search resumes where it left off.</source>
        <translation>您选定的每种方法、权重和密度都会试一遍；每个合并结果回答同样的问题，每个适配器也单独回答。中途停止的搜索会从剩下的继续。</translation>
    </message>
    <message>
        <source>Use the selected o&amp;ne</source>
        <translation>采用所选的(&amp;N)</translation>
    </message>
    <message>
        <source>No search yet.</source>
        <translation>还没有搜索过。</translation>
    </message>
    <message>
        <source>Results of the merge search</source>
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
        <source>Fully correct</source>
        <translation>完全正确</translation>
    </message>
    <message>
        <source>Valid call</source>
        <translation>有效调用</translation>
    </message>
    <message>
        <source>Correct tool</source>
        <translation>工具正确</translation>
    </message>
    <message>
        <source>Correct parameters</source>
        <translation>参数正确</translation>
    </message>
    <message>
        <source>Size of the merged change compared with those of the adapters. Far above 1 it breaks the model.</source>
        <translation>合并后的改动与各适配器改动相比有多大；远大于 1 会损坏模型</translation>
    </message>
    <message>
        <source>Merges {adapters}.</source>
        <translation>合并 {adapters}。</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>正在运行。</translation>
    </message>
    <message>
        <source>The merged change is {ratio} times as large as those of the adapters together. Such a model often gives no correct answers.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍；这样的模型往往一个问题也答不对。</translation>
    </message>
    <message>
        <source>No merge is as good as {adapter} alone. {method} comes closest, {points} points below.</source>
        <translation>没有一种合并比得上单独的 {adapter}；最接近的是{method}，低 {points} 个百分点。</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>要尝试的内容</translation>
    </message>
    <message>
        <source>Tick two adapters or more first.</source>
        <translation>请先勾选两个或更多适配器。</translation>
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
        <source>{method} is best, and exactly as good as {adapter} alone.</source>
        <translation>{method}最好，与单独的 {adapter} 完全一样好。</translation>
    </message>
    <message>
        <source>The best merge into each base model: {shares}.</source>
        <translation>合并到各基础模型的最好结果：{shares}。</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>No adapter trained yet.</source>
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
        <source>Sum of &amp;weights</source>
        <translation>权重之和(&amp;W)</translation>
    </message>
    <message>
        <source>Sum of weights</source>
        <translation>权重之和</translation>
    </message>
    <message>
        <source>1 averages the adapters. The number of adapters gives their full sum.</source>
        <translation>1 表示取各适配器的平均；等于适配器的个数则表示全部相加。</translation>
    </message>
    <message>
        <source>Merged {when} from {adapters}</source>
        <translation>{when} 由 {adapters} 合并而成</translation>
    </message>
    <message>
        <source>Trained {when} on dataset {dataset}</source>
        <translation>{when} 由数据集 {dataset} 训练而成</translation>
    </message>
    <message>
        <source>The merged change is {ratio} times as large as those of the adapters together. Such a model often gives no correct answers. Lower the weights.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍；这样的模型往往一个问题也答不对。请降低权重。</translation>
    </message>
    <message>
        <source>Merged: {adapters}, method: {method}.</source>
        <translation>已合并：{adapters}，方法为{method}。</translation>
    </message>
    <message>
        <source>The merged change is {ratio} times as large as the adapters&apos; changes together.</source>
        <translation>合并后的改动是各适配器改动总和的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>Merged into the dequantised base model.</source>
        <translation>已合并到反量化的基础模型。</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Share of {adapter}</source>
        <translation>{adapter} 的占比</translation>
    </message>
    <message>
        <source>Imported {when}</source>
        <translation>导入于 {when}</translation>
    </message>
    <message>
        <source>{share}, weight {weight}</source>
        <translation>{share}，权重 {weight}</translation>
    </message>
    <message>
        <source>Merged: {adapters}.</source>
        <translation>已合并：{adapters}。</translation>
    </message>
</context>
<context>
    <name>MistakeCorrection</name>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Ask the same in your own words, with other values</source>
        <translation>用您自己的话问同样的事，换用别的值</translation>
    </message>
    <message>
        <source>Your example</source>
        <translation>您的例子</translation>
    </message>
    <message>
        <source>No call: the example teaches that no tool fits.</source>
        <translation>不调用：这个例子教模型没有合适的工具。</translation>
    </message>
    <message>
        <source>This is the test question itself. Use other words.</source>
        <translation>这就是测试问题本身。请换一种说法。</translation>
    </message>
    <message>
        <source>Not in your question: {values}. Change them if needed.</source>
        <translation>您的问题中没有：{values}。如果问题里是别的值，请修改。</translation>
    </message>
    <message>
        <source>Fill in the values of your question.</source>
        <translation>请填入您问题中的值。</translation>
    </message>
    <message>
        <source>The test question stays a test: training on it would make the model look better than it is. Write one or more similar questions.</source>
        <translation>测试问题本身仍用于测试：用它训练会使模型显得比实际更好。请写一个或几个类似的问题。</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错原因</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>模型的调用</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有的调用</translation>
    </message>
</context>
<context>
    <name>Mistakes</name>
    <message>
        <source>No wrong answers.</source>
        <translation>没有错误的回答。</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>缺少的值</translation>
    </message>
    <message>
        <source>Extra value</source>
        <translation>多余的值</translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation>错误的值</translation>
    </message>
    <message>
        <source>Wrong values</source>
        <translation>错误的值</translation>
    </message>
    <message>
        <source>Wrong tool</source>
        <translation>错误的工具</translation>
    </message>
    <message>
        <source>Unwanted call</source>
        <translation>不该有的调用</translation>
    </message>
    <message>
        <source>No valid call</source>
        <translation>没有有效的调用</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Other mistake</source>
        <translation>其他错误</translation>
    </message>
    <message>
        <source>no call, because no tool fits</source>
        <translation>不调用，因为没有合适的工具</translation>
    </message>
    <message>
        <source>{parameter} of {tool} ({count})</source>
        <translation>{tool} 的 {parameter}（{count}）</translation>
    </message>
    <message>
        <source>{called} instead of {tool} ({count})</source>
        <translation>用 {called} 代替了 {tool}（{count}）</translation>
    </message>
    <message>
        <source>{tool} ({count})</source>
        <translation>{tool}（{count}）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ModelCards</name>
    <message>
        <source>Base models</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>&amp;More models...</source>
        <translation>更多模型(&amp;M)…</translation>
    </message>
    <message>
        <source>All models on this machine, more to download, or any folder</source>
        <translation>本机上的所有模型、可从服务器获取的其他模型，或您的任意文件夹</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>&amp;More models ({count})...</source>
        <translation>更多模型（{count}）(&amp;M)…</translation>
    </message>
    <message>
        <source>{parameters} parameters, {size}</source>
        <translation>{parameters} 参数，{size}</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>未注明许可证</translation>
    </message>
    <message>
        <source>{licence}, not downloaded yet</source>
        <translation>{licence}，尚未下载</translation>
    </message>
    <message>
        <source>Download...</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>chat template: not usable</source>
        <translation>对话模板：无法使用</translation>
    </message>
    <message>
        <source>memory need unknown</source>
        <translation>所需内存未知</translation>
    </message>
    <message>
        <source>chat template: checking...</source>
        <translation>对话模板：检查中…</translation>
    </message>
    <message>
        <source>chat template: good</source>
        <translation>对话模板：可用</translation>
    </message>
    <message>
        <source>chat template: good, with notes</source>
        <translation>对话模板：可用，有说明</translation>
    </message>
    <message>
        <source>cannot be trained</source>
        <translation>无法训练</translation>
    </message>
    <message>
        <source>too large: {memory} of {of} GiB</source>
        <translation>太大：需 {memory} GiB，可用 {of} GiB</translation>
    </message>
    <message>
        <source>fits this computer</source>
        <translation>适合本机</translation>
    </message>
    <message>
        <source>fits, {time}</source>
        <translation>适合本机，{time}</translation>
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
        <source>Server and folders</source>
        <translation>服务器与文件夹</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>&amp;Choose folder...</source>
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
        <source>Also look for models in this folder</source>
        <translation>也在此文件夹中查找模型</translation>
    </message>
    <message>
        <source>Choose a base model: the folder with its config.json</source>
        <translation>请选择基础模型：包含其 config.json 的文件夹</translation>
    </message>
</context>
<context>
    <name>ModelFit</name>
    <message>
        <source>unknown</source>
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
        <source>(Estimated with a typical tool list, because no dataset was measured yet.)</source>
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
        <source>Good for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>One from the list, or any other model on the server by name</source>
        <translation>列表中的一个，或按名称指定服务器上的任何其他模型</translation>
    </message>
    <message>
        <source>&amp;Ask server</source>
        <translation>询问服务器(&amp;A)</translation>
    </message>
    <message>
        <source>Asks for licence, files and sizes. Nothing is downloaded yet.</source>
        <translation>询问其许可证、文件和大小；此时尚不下载任何内容</translation>
    </message>
    <message>
        <source>Accept &amp;licence and download</source>
        <translation>接受许可证并下载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove partial download</source>
        <translation>删除已下载的部分(&amp;R)</translation>
    </message>
    <message>
        <source>The partial download is kept, and you can resume it</source>
        <translation>已下载的部分会保留，之后可以继续下载</translation>
    </message>
    <message>
        <source>Downloading {model}.</source>
        <translation>正在下载 {model}。</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>已在本机</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>The server gives it only to users who accepted its terms there. Your token is sent with the request.</source>
        <translation>服务器只提供给已在那里接受其条款的人；您的令牌会一并发送。</translation>
    </message>
    <message>
        <source>The server gives it only to users who accepted its terms there. Save your token on the tab Server and folders first.</source>
        <translation>服务器只提供给已在那里接受其条款的人。请先在“服务器与文件夹”中保存您的令牌。</translation>
    </message>
    <message>
        <source>{size} in {count} files. Skipped, such as pickled weights and code: {left}</source>
        <translation>{size}，共 {count} 个文件。不下载的文件（例如 pickle 权重和代码）：{left} 个</translation>
    </message>
    <message>
        <source>Destination: {folder}</source>
        <translation>将保存到 {folder}</translation>
    </message>
    <message>
        <source>{done} of it already downloaded.</source>
        <translation>其中 {done} 已在本机。</translation>
    </message>
    <message>
        <source>Unfinished download: {done} of {all} of {model}. Ask the server again to resume it.</source>
        <translation>有一个下载尚未完成：{model} 的 {all} 中已有 {done}。请再次询问服务器，下载会继续。</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>, {rate} MB per second</source>
        <translation>，每秒 {rate} MB</translation>
    </message>
    <message>
        <source>Downloaded to: {folder}</source>
        <translation>已下载到：{folder}</translation>
    </message>
    <message>
        <source>Stopped. The partial download is kept.</source>
        <translation>已停止。已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Nothing is requested or downloaded until you press a button. Only safetensors and tokenizer files are downloaded.</source>
        <translation>在您按下按钮之前，不会询问或下载任何内容。只下载 safetensors 和分词器文件。</translation>
    </message>
    <message>
        <source>Recommended models</source>
        <translation>推荐的模型</translation>
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
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Licence: {licence}. Read it at {place}</source>
        <translation>许可证：{licence}。全文见 {place}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>, {time} left</source>
        <translation>，剩余 {time}</translation>
    </message>
</context>
<context>
    <name>ModelServer</name>
    <message>
        <source>Save to&amp;ken</source>
        <translation>保存令牌(&amp;K)</translation>
    </message>
    <message>
        <source>Remove fr&amp;om list</source>
        <translation>从列表中移除(&amp;O)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>only for models that need one; saved in the system keyring for this server only</source>
        <translation>仅供需要令牌的模型；保存在系统的密钥环中，只用于此服务器</translation>
    </message>
    <message>
        <source>Remo&amp;ve token</source>
        <translation>移除令牌(&amp;V)</translation>
    </message>
    <message>
        <source>Folders to search for models</source>
        <translation>查找模型的文件夹</translation>
    </message>
    <message>
        <source>A token for {server} is saved in the keyring.</source>
        <translation>密钥环中有用于 {server} 的令牌。</translation>
    </message>
    <message>
        <source>No token is saved for {server}.</source>
        <translation>没有保存用于 {server} 的令牌。</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>令牌(&amp;T)</translation>
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
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Add fo&amp;lder...</source>
        <translation>添加文件夹…(&amp;L)</translation>
    </message>
    <message>
        <source>Lists the models in this folder and two levels below it, in all projects</source>
        <translation>从现在起，所有项目都会列出此文件夹及其下两层中的模型</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>重新查找(&amp;A)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>checking...</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>No models found. Add a folder, or download one.</source>
        <translation>没有找到模型。请添加文件夹，或下载一个。</translation>
    </message>
    <message>
        <source>Base models on this machine</source>
        <translation>本机上的基础模型</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>good, with notes</source>
        <translation>可用，有说明</translation>
    </message>
    <message>
        <source>cannot be trained</source>
        <translation>无法训练</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>What the helper model will be asked</source>
        <translation>将向辅助模型提出的问题</translation>
    </message>
    <message>
        <source>How &amp;long?</source>
        <translation>要多久(&amp;L)?</translation>
    </message>
    <message>
        <source>Asks the helper model a few of these questions and measures the time</source>
        <translation>先问辅助模型其中几个问题并计时</translation>
    </message>
    <message>
        <source>Asking a few questions to measure the time...</source>
        <translation>正在问几个问题以了解所需时间……</translation>
    </message>
    <message>
        <source>About {prompts} requests to {teacher}: some {read} tokens to read and {written} to write.</source>
        <translation>将向 {teacher} 提问约 {prompts} 次：约读入 {read} 个 token，写出 {written} 个 token。</translation>
    </message>
    <message>
        <source>Estimated time, from a few timed answers: {time}.</source>
        <translation>按几次计时回答估计用时：{time}。</translation>
    </message>
</context>
<context>
    <name>OwnValues</name>
    <message>
        <source>name of a parameter</source>
        <translation>参数名称</translation>
    </message>
    <message>
        <source>Parameter to enter values for</source>
        <translation>要给出值的参数</translation>
    </message>
    <message>
        <source>Values, one per line</source>
        <translation>值，每行一个</translation>
    </message>
    <message>
        <source>one value per line</source>
        <translation>每行一个值</translation>
    </message>
    <message>
        <source>Save val&amp;ues</source>
        <translation>保存这些值(&amp;U)</translation>
    </message>
    <message>
        <source>Your o&amp;wn values for</source>
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
        <source>Parameters that need your values before their tools get questions: {count} ({names}).</source>
        <translation>缺少您的值就无法为工具写出问题的参数：{count}（{names}）。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Make variations of the questions: with other values (replacement), in other words (rewriting), as key words only (simplification), and with typing errors (error introduction). The calls are adjusted to the values. Built-in rules do this, or a helper model whose output is checked.</source>
        <translation>生成问题的变体：换上其他取值（替换）、换种说法（改写）、只留关键词（简化），以及加入输入错误（引入错误）。调用随取值调整。由内置规则完成，或由输出经过检查的辅助模型完成。</translation>
    </message>
    <message>
        <source>What each strategy does to one of your questions</source>
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
        <source>What each strategy would do to one of your questions</source>
        <translation>每种策略会对您的一个问题做什么</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Generated questions</source>
        <translation>生成的问题</translation>
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
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Accepted questions for each tool</source>
        <translation>各工具的已接受问题</translation>
    </message>
    <message>
        <source>accepted questions</source>
        <translation>已接受的问题</translation>
    </message>
    <message>
        <source>{taken} of {whole}</source>
        <translation>{whole} 个中的 {taken}</translation>
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
        <source>Their short descriptions</source>
        <translation>工具的简短说明</translation>
    </message>
    <message>
        <source>How this version was made, and its hash</source>
        <translation>该版本的制作方式及其哈希值</translation>
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
        <source>Ask each model the test questions and compare its calls with the accepted ones: is the answer a valid call, is the tool correct, are all parameters correct?</source>
        <translation>向每个模型提出测试问题，并将其调用与认可的调用对比：回答是否为有效的调用？工具是否正确？所有参数是否正确？</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Adapter {name}</source>
        <translation>适配器 {name}</translation>
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
        <source>Open repor&amp;t</source>
        <translation>打开报告(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save report as...</source>
        <translation>将报告另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>Not measured: this project has no test questions. You can train and export the model, but how good it is remains unknown. Keep some of your own questions as tests on the Knowledge page, or choose a file with test questions below.</source>
        <translation>未测量：此项目没有测试问题。模型可以训练和导出，但其好坏尚不清楚。请在“知识”页把您自己的一些问题留作测试，或在下面选择包含测试问题的文件。</translation>
    </message>
    <message>
        <source>{model}, with the nearest tools</source>
        <translation>{model}，显示最接近的工具</translation>
    </message>
    <message>
        <source>{model}, with the nearest tools by words</source>
        <translation>{model}，按词语显示最接近的工具</translation>
    </message>
    <message>
        <source>{model}, with the tools of a group</source>
        <translation>{model}，显示一个组的工具</translation>
    </message>
    <message>
        <source>{model}, constrained decoding</source>
        <translation>{model}，约束解码</translation>
    </message>
    <message>
        <source>Helper model {name}</source>
        <translation>辅助模型 {name}</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>立即测量</translation>
    </message>
    <message>
        <source>No model measured yet.</source>
        <translation>还没有测量过模型。</translation>
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
        <source>All answer the same questions. A helper model is asked only if it is ticked here.</source>
        <translation>所有模型回答同样的问题。只有在此勾选的辅助模型才会被问到。</translation>
    </message>
    <message>
        <source>JSONL, a spreadsheet, or BFCL question files. They are never used for training. Questions that are already in the training data are found before anything is measured.</source>
        <translation>JSONL、电子表格或 BFCL 的问题文件。它们绝不进入训练；若已在训练数据中，测量之前就会发现。</translation>
    </message>
    <message>
        <source>How often their value is correct is measured separately, over all tools that have them.</source>
        <translation>单独测量其取值的正确率，涵盖所有带有该参数的工具。</translation>
    </message>
    <message>
        <source>How similar the text is to the accepted one is measured separately.</source>
        <translation>单独测量其文本与可接受文本的相似度。</translation>
    </message>
    <message>
        <source>{count} questions; ID of this test set: {hash}.</source>
        <translation>{count} 个问题；此测试集的标识为 {hash}。</translation>
    </message>
    <message>
        <source>{model} (active: {adapter})</source>
        <translation>{model}（启用：{adapter}）</translation>
    </message>
    <message>
        <source>Saved as {file}, and the figures next to it as JSON.</source>
        <translation>已保存为 {file}，旁边另有 JSON 格式的数据。</translation>
    </message>
    <message>
        <source>Parameters with &amp;few values</source>
        <translation>取值有限的参数(&amp;F)</translation>
    </message>
    <message>
        <source>Parameters with free te&amp;xt</source>
        <translation>自由文本参数(&amp;X)</translation>
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
        <source>Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers the test questions before it counts as done, so that no loss goes unnoticed.</source>
        <translation>将模型写成 GGUF 文件，可由 llama.cpp、Ollama 和 LM Studio 在小型设备上运行。每个文件都要先回答测试问题才算完成，以免转换中的损失未被察觉。</translation>
    </message>
    <message>
        <source>Not measured: this project has no test questions. Each file is compared with the model on other questions, but how good both are remains unknown.</source>
        <translation>未测量：此项目没有测试问题。每个文件都用其他问题与模型比较，但两者的好坏尚不清楚。</translation>
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
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Freeze the accepted questions as a version that never changes: one part for training, one for validation. Questions from the same example or template stay in the same part, so that validation is honest.</source>
        <translation>将已接受的问题冻结为一个不再变动的版本：一部分用于训练，一部分用于验证。出自同一示例或模板的问题归在同一部分，以保证验证结果真实可信。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>No version yet.</source>
        <translation>还没有版本。</translation>
    </message>
    <message>
        <source>Choose &amp;tool groups...</source>
        <translation>选择工具组(&amp;T)...</translation>
    </message>
    <message>
        <source>On the Tools page, with the tokens that each group takes</source>
        <translation>在“工具”页面上，并显示每组占用的 token 数</translation>
    </message>
    <message>
        <source>Open &amp;folder of the selected version</source>
        <translation>打开所选版本的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Contains the questions as JSON lines and in the chosen formats</source>
        <translation>其中包含纯 JSON 行形式的问题，以及所选的各种格式</translation>
    </message>
    <message>
        <source>Difference from another version</source>
        <translation>与其他版本的差异</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files of the selected version</source>
        <translation>所选版本的文件</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>The next version uses the tools of these groups: {groups}.</source>
        <translation>下一个版本采用这些组的工具：{groups}。</translation>
    </message>
    <message>
        <source>The next version uses all tools.</source>
        <translation>下一个版本采用所有工具。</translation>
    </message>
    <message>
        <source>The next version, with these settings: {mix}</source>
        <translation>按当前设置，下一版本：{mix}</translation>
    </message>
    <message>
        <source>{human} human questions, {copy} copies of them, {teacher} from a helper model, {template} from templates.</source>
        <translation>人工问题 {human} 个，其副本 {copy} 个，辅助模型的问题 {teacher} 个，模板问题 {template} 个。</translation>
    </message>
    <message>
        <source>A spreadsheet, with formulas made harmless</source>
        <translation>电子表格；其中的公式已被无害化</translation>
    </message>
    <message>
        <source>Describes each file for LLaMA-Factory</source>
        <translation>告诉 LLaMA-Factory 各文件的内容</translation>
    </message>
    <message>
        <source>The tools of this version</source>
        <translation>该版本的工具</translation>
    </message>
    <message>
        <source>What Adaptool trains on or validates with</source>
        <translation>Adaptool 用来训练或观察的数据</translation>
    </message>
    <message>
        <source>Test questions</source>
        <translation>测试问题</translation>
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
        <source>Questions (*.jsonl *.json *.csv *.tsv *.xlsx)</source>
        <translation>问题 (*.jsonl *.json *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Logs of an agent</source>
        <translation>智能体的日志</translation>
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
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Generate new questions for each tool, with the call that each one needs. Set a number per tool, or a total that is distributed according to your population statistics.</source>
        <translation>为每个工具生成新问题，并附上每个问题所需的调用。可以设定每个工具的问题数，也可以设定总数，再按您的总体统计分配。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Preview of the questions</source>
        <translation>问题预览</translation>
    </message>
    <message>
        <source>Helper model (teacher)</source>
        <translation>辅助模型（教师）</translation>
    </message>
    <message>
        <source>Methods (routes)</source>
        <translation>方法（途径）</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Questions with their calls that a language model wrote earlier or elsewhere, for example pasted from a chat service: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. They are checked like all others.</source>
        <translation>语言模型先前或在别处写下的问题及其调用，例如从聊天服务中粘贴而来：JSONL、电子表格、ShareGPT、OpenAI 消息或 Alpaca。它们与其他问题一样接受检查。</translation>
    </message>
    <message>
        <source>Skipped rows:</source>
        <translation>已跳过的行：</translation>
    </message>
    <message>
        <source>Skipped rows of recorded questions</source>
        <translation>已记录问题中已跳过的行</translation>
    </message>
    <message>
        <source>No recorded questions yet. They are optional.</source>
        <translation>还没有记录的问题；它们不是必需的。</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Distribution of the questions</source>
        <translation>问题的分布</translation>
    </message>
    <message>
        <source>No questions yet. Their distribution appears here.</source>
        <translation>还没有编写问题；它们的分布会画在这里。</translation>
    </message>
    <message>
        <source>Generate now</source>
        <translation>立即生成</translation>
    </message>
    <message>
        <source>{count} questions; Jensen-Shannon divergence from the target: {far} bits (0: identical, 1: nothing in common).</source>
        <translation>{count} 个问题；与目标的 Jensen-Shannon 散度：{far} 比特（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
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
        <source>Graphs (*.csv *.tsv *.xlsx *.json *.graphml)</source>
        <translation>图谱 (*.csv *.tsv *.xlsx *.json *.graphml)</translation>
    </message>
    <message>
        <source>Add a graph...</source>
        <translation>添加图谱...</translation>
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
        <source>Generate: gentech == true</source>
        <translation>Generate: gentech == true</translation>
    </message>
    <message>
        <source>Import what only your company knows: questions that people really ask, with their calls (examples); questions set aside for testing (tests); lists of names, places or codes (values); and, if you have them, a graph of concepts, content with metadata, and statistics of real questions.</source>
        <translation>导入只有您的公司才知道的内容：人们真实提出的问题及其调用（示例）；留作测试的问题（测试）；名称、地点或代码的列表（取值）；如果有，还可导入概念图谱、带元数据的内容，以及真实问题的统计。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Issues ({count})</source>
        <translation>待改进项（{count}）</translation>
    </message>
    <message>
        <source>Skipped rows ({count})</source>
        <translation>已跳过的行（{count}）</translation>
    </message>
    <message>
        <source>Example questions</source>
        <translation>示例问题</translation>
    </message>
    <message>
        <source>With their calls: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. Five or more per tool are a good start.</source>
        <translation>连同其调用：JSONL、电子表格、ShareGPT、OpenAI 消息或 Alpaca。每个工具有五个或更多，就是不错的开始。</translation>
    </message>
    <message>
        <source>Requests in OpenAI format from a deployed agent. Review them on the Labelling page before they count.</source>
        <translation>已部署的智能体收到的 OpenAI 格式请求。须先由您在“标注”页面查看，然后才会计入。</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>待改进项</translation>
    </message>
    <message>
        <source>Issues with the example questions</source>
        <translation>示例问题的待改进项</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>已跳过的行</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>待改进项</translation>
    </message>
    <message>
        <source>Used only to measure, never for training. Without a file, a share of your own questions is kept as tests.</source>
        <translation>只用于测量，从不用于训练。没有文件时，会把您自己的一部分问题留作测试。</translation>
    </message>
    <message>
        <source>Training questions never contain these.</source>
        <translation>任何用于训练的问题都不会包含这些取值。</translation>
    </message>
    <message>
        <source>Generated &amp;values</source>
        <translation>生成的取值(&amp;V)</translation>
    </message>
    <message>
        <source>Concepts of any type and their relations: a CSV edge list, JSON or GraphML. Values that belong together are drawn together.</source>
        <translation>任意类型的概念及其关系：CSV 边列表、JSON 或 GraphML。相互关联的取值会从中一并抽取。</translation>
    </message>
    <message>
        <source>No graph yet. It is optional. With one, questions mention things that belong together. Add a file, or drop it above.</source>
        <translation>还没有图谱。图谱不是必需的；有了它，问题会提到相互关联的事物。请添加文件，或拖放到上方。</translation>
    </message>
    <message>
        <source>Which assets each tool can use</source>
        <translation>哪些素材可用于哪个工具</translation>
    </message>
    <message>
        <source>No content metadata yet. It is optional. With it, questions ask for content that you really have. Add a file, or drop it above.</source>
        <translation>还没有内容元数据。它不是必需的；有了它，问题会询问您真正拥有的内容。请添加文件，或拖放到上方。</translation>
    </message>
    <message>
        <source>Add metadata...</source>
        <translation>添加元数据...</translation>
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
        <source>project_code = pattern PRJ-[0-9]{4}, or employee = faker name de_DE x 300</source>
        <translation>project_code = pattern PRJ-[0-9]{4}，或 employee = faker name de_DE x 300</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>所有问题</translation>
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
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Check that each question matches its call. Review as many as you like: accept (A), correct the call and keep it (Ctrl+Return), reject (R), or skip to the next (N). Ctrl+Z undoes the last decision. Questions that you do not review keep their original label. Questions from logs wait for you, or for a helper model that names their calls.</source>
        <translation>检查每个问题与其调用是否相符。想看多少就看多少：接受（A），改正调用并保留（Ctrl+Return），拒绝（R），或跳到下一个（N）。Ctrl+Z 撤销上一个决定。您没有审阅的问题保留原来的标签。来自日志的问题等待您处理，或由辅助模型指明其调用。</translation>
    </message>
    <message>
        <source>Questions to show</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <source>Written by the helper model</source>
        <translation>由辅助模型编写</translation>
    </message>
    <message>
        <source>Call from a helper model</source>
        <translation>调用由辅助模型指明</translation>
    </message>
    <message>
        <source>No call yet</source>
        <translation>尚无调用</translation>
    </message>
    <message>
        <source>Questions to review</source>
        <translation>待查看的问题</translation>
    </message>
    <message>
        <source>No questions to review yet.</source>
        <translation>还没有可查看的问题。</translation>
    </message>
    <message>
        <source>Questions that you have decided</source>
        <translation>您已决定的问题</translation>
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
        <source>Undo (Z)</source>
        <translation>撤销（Z）</translation>
    </message>
    <message>
        <source>You corrected its call.</source>
        <translation>您已改正其调用。</translation>
    </message>
    <message>
        <source>You have not decided yet.</source>
        <translation>您尚未作出决定。</translation>
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
        <source>Checks every question and its call: does the call match the tool, does the question mention each value, is it neither a duplicate nor a test question? Questions that fail are rejected with the reason. You can overrule this.</source>
        <translation>检查每个问题及其调用：调用是否与工具相符？问题是否提到每个取值？是否既非重复问题，也非测试问题？未通过的问题会被拒绝并注明原因。您可以另作决定。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Without questions</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Show all t&amp;ools</source>
        <translation>显示所有工具的(&amp;O)</translation>
    </message>
    <message>
        <source>Simi&amp;lar questions</source>
        <translation>相似的问题(&amp;L)</translation>
    </message>
    <message>
        <source>Without questions ({count})</source>
        <translation>没有问题（{count}）</translation>
    </message>
    <message>
        <source>Only questions of {tool}.</source>
        <translation>仅显示 {tool} 的。</translation>
    </message>
    <message>
        <source>Undo {count} &amp;decisions</source>
        <translation>撤销 {count} 个决定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Accept {count} selected questions</source>
        <translation>接受所选的 {count} 个问题(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject {count} selected questions</source>
        <translation>拒绝所选的 {count} 个问题(&amp;J)</translation>
    </message>
    <message>
        <source>Undo &amp;decision</source>
        <translation>撤销决定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Accept selected question</source>
        <translation>接受所选问题(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject selected question</source>
        <translation>拒绝所选问题(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+D. Takes effect at the next run of Labelling and Validation, and can be undone.</source>
        <translation>Ctrl+D；自下次运行标注和校验起生效，可以撤回。</translation>
    </message>
    <message>
        <source>Decided manually: {count}.</source>
        <translation>人工决定：{count}。</translation>
    </message>
    <message>
        <source>You rejected it.</source>
        <translation>您已拒绝该问题。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Decided: {done} of {total}</source>
        <translation>已决定：{done} / {total}</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Recorded questions</source>
        <translation>已记录的问题</translation>
    </message>
    <message>
        <source>Recorded: {count} questions; tools: {tools}.</source>
        <translation>已记录：{count} 个问题；工具：{tools} 个。</translation>
    </message>
    <message>
        <source>Lengths in words</source>
        <translation>长度（词数）</translation>
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
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Make it f&amp;it...</source>
        <translation>使其容纳得下(&amp;I)...</translation>
    </message>
    <message>
        <source>Confusion forecast</source>
        <translation>混淆预测</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>Import the definitions of the tools that your model will call: names, what they do, and their parameters. They are copied into the project; the originals stay unchanged.</source>
        <translation>导入您的模型要调用的工具的定义：名称、功能和参数。文件会复制到项目中，原文件不受影响。</translation>
    </message>
    <message>
        <source>Choose groups of tools, or a tool list for each row</source>
        <translation>选择工具组，或为每行抽取列表</translation>
    </message>
    <message>
        <source>Enter &amp;values...</source>
        <translation>输入取值(&amp;V)...</translation>
    </message>
    <message>
        <source>Type or import values that only you know, on the Knowledge page</source>
        <translation>只有您知道的值可在“知识”页面上输入或导入</translation>
    </message>
    <message>
        <source>Skipped and fixed</source>
        <translation>已跳过和修正</translation>
    </message>
    <message>
        <source>Skipped and fixed ({count})</source>
        <translation>已跳过和修正（{count}）</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>token 数</translation>
    </message>
    <message>
        <source>Tools of this project</source>
        <translation>本项目的工具</translation>
    </message>
    <message>
        <source>Parameters that need your values before their tools get questions: {count} ({names}).</source>
        <translation>缺少您的值就无法为工具写出问题的参数：{count}（{names}）。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train an adapter: a small addition to the base model that learns your questions, while the base model itself stays unchanged. A stopped run resumes from its last checkpoint.</source>
        <translation>训练一个适配器：它是基础模型的小型附加部分，用来学习您的问题，而基础模型本身保持不变。中途停止的训练会从最近的检查点继续。</translation>
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
        <source>Base &amp;model</source>
        <translation>基础模型(&amp;M)</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose model...</source>
        <translation>选择模型…(&amp;C)</translation>
    </message>
    <message>
        <source>Models on this machine, recommended models to download, or any folder</source>
        <translation>本机上的模型、可从服务器获取的推荐模型，或您的任意文件夹</translation>
    </message>
    <message>
        <source>Fin&amp;ish now and save</source>
        <translation>立即结束并保存(&amp;I)</translation>
    </message>
    <message>
        <source>End the training after this step and save the adapter as a version</source>
        <translation>在这一步之后结束训练，并将适配器保存为一个版本</translation>
    </message>
    <message>
        <source>&amp;View launch file</source>
        <translation>查看启动文件(&amp;V)</translation>
    </message>
    <message>
        <source>How several processes are started, and the command for each other machine</source>
        <translation>多个进程如何启动，以及其他每台机器上要运行的命令</translation>
    </message>
    <message>
        <source>135 million parameters, for a machine without a graphics card; installed by setup</source>
        <translation>1.35 亿参数，适合没有显卡的机器；由安装程序取得</translation>
    </message>
    <message>
        <source>The dataset now uses only the examples of {cycle}. Run the training when you are ready.</source>
        <translation>数据集现在只取 {cycle} 的示例；您可以随时运行训练。</translation>
    </message>
    <message>
        <source>Launch file</source>
        <translation>启动文件</translation>
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
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Combine the base model and its adapter into one model. With several adapters, one for each data cycle, each gets a share. Leaving one out removes its influence.</source>
        <translation>将基础模型与其适配器合并为一个模型。如有多个适配器（每个数据周期一个），则各占一定比例；去掉某个适配器，即可消除它的影响。</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>A call must have it</source>
        <translation>调用中必须包含</translation>
    </message>
    <message>
        <source>Enter values...</source>
        <translation>输入取值...</translation>
    </message>
    <message>
        <source>Type or import values that only you know, on the Knowledge page</source>
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
    <name>PresetChoice</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>{preset}, changed</source>
        <translation>{preset}，已修改</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Epochs {epochs}, rank {rank}</source>
        <translation>轮次 {epochs}，秩 {rank}</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>does not fit this computer</source>
        <translation>本机放不下</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>用时未知</translation>
    </message>
    <message>
        <source>Changes: {changes}.</source>
        <translation>更改：{changes}。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Different from {preset}: {differences}.</source>
        <translation>与“{preset}”不同之处：{differences}。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Show ot&amp;hers</source>
        <translation>换一批示例(&amp;H)</translation>
    </message>
    <message>
        <source>Wri&amp;te them with the helper model</source>
        <translation>由辅助模型编写(&amp;T)</translation>
    </message>
    <message>
        <source>Otherwise built-in rules write these examples and no model is asked</source>
        <translation>否则由内置规则编写这些示例，不询问任何模型</translation>
    </message>
    <message>
        <source>The helper model is writing examples...</source>
        <translation>辅助模型正在编写示例……</translation>
    </message>
    <message>
        <source>Creating examples...</source>
        <translation>正在生成示例……</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>还没有可显示的内容。</translation>
    </message>
    <message>
        <source>Could not create examples ({reason}). Try again.</source>
        <translation>无法生成示例（{reason}）。请再试一次。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Open {page}</source>
        <translation>打开“{page}”</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>日志：{file}</translation>
    </message>
</context>
<context>
    <name>ProjectController</name>
    <message>
        <source>{stage} is running in another window or on the command line. You can continue here when it has finished.</source>
        <translation>“{stage}”正在另一窗口或命令行中运行。待其结束后，您可以在此继续。</translation>
    </message>
    <message>
        <source>{stage} is running. Change its settings when it has finished.</source>
        <translation>{stage}正在运行；请在它结束后再更改设置。</translation>
    </message>
    <message>
        <source>Stopping. Finished work is kept.</source>
        <translation>正在停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>Stopped. Finished work is kept.</source>
        <translation>已停止。已完成的部分会保留。</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>所有步骤都已完成。</translation>
    </message>
    <message>
        <source>{done} of {total} steps are done. Next: {step}.</source>
        <translation>{total} 个步骤中已完成 {done} 个。下一步：{step}。</translation>
    </message>
    <message>
        <source>{project} is open in another window. Continue there, or close it there first.</source>
        <translation>{project} 已在另一个窗口中打开。请在那里继续，或先在那里关闭它。</translation>
    </message>
</context>
<context>
    <name>QueryChild</name>
    <message>
        <source>No answer: the background process stopped ({reason}).</source>
        <translation>没有回答：后台进程已停止（{reason}）。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Kept as a test: used to measure the model, never for training.</source>
        <translation>留作测试：测量模型时会用它提问，绝不用于训练。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the words (F2)</source>
        <translation>更改文字（F2）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this question (Delete); Ctrl+Z brings it back</source>
        <translation>删除这个问题（Delete）；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Edit: {question}</source>
        <translation>编辑：{question}</translation>
    </message>
    <message>
        <source>Delete: {question}</source>
        <translation>删除：{question}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>无调用</translation>
    </message>
    <message>
        <source>Add an argument: {names}</source>
        <translation>添加参数：{names}</translation>
    </message>
    <message>
        <source>Move to...</source>
        <translation>移到...</translation>
    </message>
    <message>
        <source>No tool fits</source>
        <translation>没有合适的工具</translation>
    </message>
</context>
<context>
    <name>QuestionTable</name>
    <message>
        <source>Answers to show</source>
        <translation>哪些回答</translation>
    </message>
    <message>
        <source>Tool to show</source>
        <translation>哪个工具</translation>
    </message>
    <message>
        <source>Search in the test questions</source>
        <translation>在测试问题中搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Model called</source>
        <translation>模型的调用</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有的调用</translation>
    </message>
    <message>
        <source>Selected question</source>
        <translation>选中的问题</translation>
    </message>
    <message>
        <source>Correct ({count})</source>
        <translation>正确（{count}）</translation>
    </message>
    <message>
        <source>Wrong before, correct now ({count})</source>
        <translation>之前错误，现在正确（{count}）</translation>
    </message>
    <message>
        <source>Correct before, wrong now ({count})</source>
        <translation>之前正确，现在错误（{count}）</translation>
    </message>
    <message>
        <source>Model called: {call}</source>
        <translation>模型的调用：{call}</translation>
    </message>
    <message>
        <source>Expected: {call}</source>
        <translation>应有的调用：{call}</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>Test questions</source>
        <translation>测试问题</translation>
    </message>
    <message>
        <source>Correct this</source>
        <translation>纠正</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>全部（{count}）</translation>
    </message>
    <message>
        <source>Wrong ({count})</source>
        <translation>错误（{count}）</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>所有工具</translation>
    </message>
    <message>
        <source>No tool fits</source>
        <translation>没有合适的工具</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>行数：{count}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>不调用</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Ask the model before and after training</source>
        <translation>向训练前后的模型提问</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>RateBar</name>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>before: {n} %</source>
        <translation>训练前：{n} %</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>Function F1</source>
        <translation>函数 F1</translation>
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
        <source>Rates</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>{model} does not choose tools better than that: {share} ({p}).</source>
        <translation>{model} 选工具并不比它好：{share}（{p}）。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>{figure}, {count} questions</source>
        <translation>{figure}，{count} 个问题</translation>
    </message>
    <message>
        <source>Rates with confidence intervals</source>
        <translation>比率及其置信区间</translation>
    </message>
    <message>
        <source>Fully correct</source>
        <translation>完全正确</translation>
    </message>
    <message>
        <source>Valid call</source>
        <translation>有效调用</translation>
    </message>
    <message>
        <source>Correct tool</source>
        <translation>工具正确</translation>
    </message>
    <message>
        <source>Correct parameters</source>
        <translation>参数正确</translation>
    </message>
    <message>
        <source>Fully correct by Adaptool&apos;s rule</source>
        <translation>按 Adaptool 规则完全正确</translation>
    </message>
    <message>
        <source>Fully correct by BFCL&apos;s rule</source>
        <translation>按 BFCL 规则完全正确</translation>
    </message>
    <message>
        <source>{parameter} correct</source>
        <translation>{parameter} 正确</translation>
    </message>
    <message>
        <source>Without training</source>
        <translation>不训练</translation>
    </message>
    <message>
        <source>In brackets: the {confidence} confidence interval (Wilson; for means and F1, bootstrap with {times} resamples).</source>
        <translation>括号内：{confidence} 置信区间（Wilson；均值和 F1 用 {times} 次自助重抽样）。</translation>
    </message>
    <message>
        <source>The training data of {adapter} ({count} questions) contains none of the test questions.</source>
        <translation>{adapter} 的训练数据（{count} 个问题）不含任何测试问题。</translation>
    </message>
    <message>
        <source>It is unknown whether {adapter} was trained on test questions, because its training data is not in this project.</source>
        <translation>无法得知 {adapter} 是否用测试问题训练过，因为其训练数据不在本项目中。</translation>
    </message>
    <message>
        <source>Without training, embeddings ({embeddings}) and a linear classifier over {count} questions choose the correct tool in {share} of {questions} questions. They fill in no parameters.</source>
        <translation>不训练：用嵌入（{embeddings}）和在 {count} 个问题上拟合的线性分类器，在 {questions} 个问题中有 {share} 选对了工具。它们不填写参数。</translation>
    </message>
    <message>
        <source>{model} chooses tools better: {share}. This is unlikely to be chance ({p}).</source>
        <translation>{model} 选工具更好：{share}，这几乎不可能是偶然（{p}）。</translation>
    </message>
    <message>
        <source>{model} chooses the correct tool in {share}. This may be chance ({p}).</source>
        <translation>{model} 选对工具的比例为 {share}；这可能是偶然（{p}）。</translation>
    </message>
    <message>
        <source>No model measured yet.</source>
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
    <name>RecentList</name>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>您打开的项目会显示在此处。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Fully correct</source>
        <translation>完全正确</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
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
        <source>Issue</source>
        <translation>待改进项</translation>
    </message>
    <message>
        <source>Type of issue</source>
        <translation>待改进项的种类</translation>
    </message>
    <message>
        <source>Issues with the tools</source>
        <translation>工具的待改进项</translation>
    </message>
    <message>
        <source>What may confuse a model. Press Enter on an issue, or double-click it, to go to its tool.</source>
        <translation>可能让模型混淆的地方。在某一项上按 Enter 或双击，即可转到相应的工具。</translation>
    </message>
    <message>
        <source>Enter values for the sele&amp;cted one...</source>
        <translation>为所选的输入取值(&amp;C)...</translation>
    </message>
    <message>
        <source>Type or import values that only you know, on the Knowledge page</source>
        <translation>只有您知道的值可在“知识”页面上输入或导入</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
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
        <source>Real median</source>
        <translation>真实中位数</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>散度</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>Position of the keyword</source>
        <translation>关键词的位置</translation>
    </message>
    <message>
        <source>Parameters used</source>
        <translation>使用的参数</translation>
    </message>
    <message>
        <source>Acceptance by method</source>
        <translation>各方法的接受情况</translation>
    </message>
    <message>
        <source>Comparison with real questions</source>
        <translation>与真实问题的对比</translation>
    </message>
    <message>
        <source>Middle 50 %</source>
        <translation>中间一半</translation>
    </message>
    <message>
        <source>The report appears after the next run.</source>
        <translation>报告将在下次运行时生成。</translation>
    </message>
    <message>
        <source>{accepted} of {all} questions accepted; near duplicates {near}; distinct words {one}, pairs {two}, triples {three}.</source>
        <translation>{all} 个问题中接受了 {accepted} 个；近似重复 {near}；不重复的词 {one}、二词组 {two}、三词组 {three}。</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence from real questions over tool, value and length: {far} bits (0: identical, 1: nothing in common).</source>
        <translation>在工具、取值和长度上与真实问题的 Jensen-Shannon 散度：{far} 比特（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>Average distance in meaning between two questions for one tool: {apart}, between two example questions: {seeds} (0: identical, 1: nothing in common).</source>
        <translation>同一工具的两个问题在含义上的平均距离：{apart}，两个示例问题之间：{seeds}（0 表示相同，1 表示毫无共同之处）。</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
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
        <source>Each question is written by one method, drawn by these weights. Methods are used if you set a total number of questions, or if a language model writes. A method whose questions mostly fail is dropped automatically.</source>
        <translation>每个问题由一种方法编写，按这些权重抽取。指定问题总数或由语言模型编写时，才会使用这些方法。如果某种方法的大多数问题都未通过，则会自动停用。</translation>
    </message>
    <message>
        <source>At least one method needs a weight above 0.</source>
        <translation>至少要有一种方法的权重大于 0。</translation>
    </message>
    <message>
        <source>{share} % of the questions</source>
        <translation>占问题的 {share}%</translation>
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
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
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
    <name>ServeHere</name>
    <message>
        <source>&amp;Start serving</source>
        <translation>开始服务(&amp;S)</translation>
    </message>
    <message>
        <source>File to serve</source>
        <translation>提供服务的文件</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>&amp;Address for OpenAI clients</source>
        <translation>供 OpenAI 客户端使用的地址(&amp;A)</translation>
    </message>
    <message>
        <source>A &amp;call from the command line</source>
        <translation>命令行调用(&amp;C)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>停止服务(&amp;S)</translation>
    </message>
    <message>
        <source>Programs on this computer can then use the model like the OpenAI API. Other computers cannot.</source>
        <translation>之后，本机上的程序可以像使用 OpenAI API 一样使用此模型。其他计算机不能。</translation>
    </message>
    <message>
        <source>The model is serving. A request without tools gets the tools of the project.</source>
        <translation>模型可以回答。不带工具的请求会得到本项目的工具。</translation>
    </message>
    <message>
        <source>Export a file to serve it here.</source>
        <translation>导出文件之后，可以在这里提供服务。</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>正在加载模型……</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
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
        <source>Asks a running server which tools it has. Nothing else is sent, except a key that you saved for it.</source>
        <translation>仅询问正在运行的服务器有哪些工具；除此之外只发送您为它保存的密钥。</translation>
    </message>
    <message>
        <source>For a server that needs a key. The key is saved in the system keyring and sent only to that server.</source>
        <translation>用于需要密钥的服务器：密钥存放在系统的密钥环中，且只发送给该服务器</translation>
    </message>
    <message>
        <source>Address or command of an MCP server</source>
        <translation>MCP 服务器的地址或命令</translation>
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
        <source>Access token (Authorization: Bearer)</source>
        <translation>访问令牌（Authorization: Bearer）</translation>
    </message>
    <message>
        <source>Saved for this server</source>
        <translation>为此服务器保存的内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Keys are saved in the system keyring, never in a file or a project. A key is bound to the address above and sent only there, when you ask that server for its tools. Saving it sends nothing.</source>
        <translation>密钥存放在本系统的密钥环中，不在任何文件或项目里。它绑定到上面的地址，只有在您向该服务器询问工具时才会发送到那里。保存密钥不会发送任何内容。</translation>
    </message>
    <message>
        <source>Custom header</source>
        <translation>自定义请求头</translation>
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
        <source>Sa&amp;ve key</source>
        <translation>保存密钥(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>移除所有已保存的内容(&amp;R)</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>Saved in the keyring.</source>
        <translation>已保存到密钥环。</translation>
    </message>
    <message>
        <source>Saved for this server: {what}.</source>
        <translation>为此服务器保存了：{what}。</translation>
    </message>
    <message>
        <source>Nothing is saved for this server.</source>
        <translation>没有为此服务器保存任何内容。</translation>
    </message>
    <message>
        <source>Signed in. The token is saved in the keyring.</source>
        <translation>已登录；令牌已保存到密钥环。</translation>
    </message>
    <message>
        <source>The server gave an address that is not a web page, so it was not opened.</source>
        <translation>服务器给出的地址不是网页，因此未打开。</translation>
    </message>
    <message>
        <source>Sign in with your browser. This window tells you when it is done.</source>
        <translation>浏览器会显示登录页面。完成后本窗口会提示。</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address above into one on this machine.</source>
        <translation>没有浏览器打开。请将上面的地址复制到本机的浏览器中。</translation>
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
        <source>Removed.</source>
        <translation>已移除。</translation>
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
        <source>Asking the server where to sign in...</source>
        <translation>正在询问服务器在哪里登录...</translation>
    </message>
</context>
<context>
    <name>SourceBoxes</name>
    <message>
        <source>Remove {file}?</source>
        <translation>移除 {file}？</translation>
    </message>
    <message>
        <source>Everything imported from it is removed. The file stays in the project folder, so you can add it again.</source>
        <translation>由它导入的内容将被移除。文件本身仍保留在项目文件夹中，可以重新添加。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A stage is running. Wait for it or stop it, then add the files.</source>
        <translation>有阶段正在运行；请等待其结束或将其停止，然后再添加文件。</translation>
    </message>
</context>
<context>
    <name>Spreadsheet</name>
    <message>
        <source>Fill in a &amp;spreadsheet</source>
        <translation>填写电子表格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Import it</source>
        <translation>导入该表(&amp;I)</translation>
    </message>
    <message>
        <source>Opens a sheet to be filled in, with your spreadsheet program</source>
        <translation>用您的电子表格程序打开一张待填写的表</translation>
    </message>
    <message>
        <source>Reads the sheet as it was saved last</source>
        <translation>读取最近一次保存的表</translation>
    </message>
    <message>
        <source>Import the spreadsheet</source>
        <translation>导入电子表格</translation>
    </message>
    <message>
        <source>{file} opens in your spreadsheet program. Fill it in, save it there as CSV, then import it here.</source>
        <translation>{file} 将在您的电子表格程序中打开。请填写并在那里存为 CSV，然后在这里导入。</translation>
    </message>
    <message>
        <source>No program opens spreadsheets on this computer. Fill in {file} elsewhere, then import it here.</source>
        <translation>这台电脑上没有程序能打开电子表格。请用其他方式填写 {file}，然后在这里导入。</translation>
    </message>
</context>
<context>
    <name>StagePage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Back to {step}</source>
        <translation>返回“{step}”(&amp;B)</translation>
    </message>
    <message>
        <source>The last run failed.</source>
        <translation>上次运行失败。</translation>
    </message>
    <message>
        <source>The last run was interrupted</source>
        <translation>上次运行被中断</translation>
    </message>
    <message>
        <source>Waiting for: {stages}.</source>
        <translation>正在等待：{stages}。</translation>
    </message>
    <message>
        <source>All inputs are available. It can run.</source>
        <translation>所需输入均已齐备，可以运行。</translation>
    </message>
    <message>
        <source>Running. Progress is shown below.</source>
        <translation>正在运行。进度见下方。</translation>
    </message>
    <message>
        <source>Settings or inputs have changed since. It will run again.</source>
        <translation>其设置或输入已更改；将重新运行。</translation>
    </message>
    <message>
        <source>The next run tries again.</source>
        <translation>下次运行时会重试。</translation>
    </message>
    <message>
        <source>The next run resumes where it stopped.</source>
        <translation>下次运行会从已完成处继续。</translation>
    </message>
    <message>
        <source>Runs these stages first: {stages}.</source>
        <translation>会先运行所需的阶段：{stages}。</translation>
    </message>
    <message>
        <source>Another stage is running. Wait for it or stop it.</source>
        <translation>另一阶段正在运行；请等待其结束或将其停止。</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错原因</translation>
    </message>
    <message>
        <source>Finished {when}.</source>
        <translation>{when} 完成。</translation>
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
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StartChoice</name>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>a new adapter</source>
        <translation>全新的适配器</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Welcome to Adaptool</source>
        <translation>欢迎使用 Adaptool</translation>
    </message>
    <message>
        <source>Adaptool turns your own tool definitions into a small model that calls your tools. The model is trained, measured and deployed on your own hardware; nothing leaves this computer.</source>
        <translation>Adaptool 把您自己的工具定义变成一个会调用这些工具的小模型。模型在您自己的硬件上训练、测评和部署；任何内容都不会离开这台计算机。</translation>
    </message>
    <message>
        <source>&amp;Try it now</source>
        <translation>立即试用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Run the sample</source>
        <translation>运行示例项目(&amp;R)</translation>
    </message>
    <message>
        <source>Run the &amp;second sample</source>
        <translation>运行第二个示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>Start with your own tools</source>
        <translation>从您自己的工具开始</translation>
    </message>
    <message>
        <source>Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</source>
        <translation>工具定义 (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>or the address of an MCP server: http://127.0.0.1:8000/mcp</source>
        <translation>或 MCP 服务器的地址：http://127.0.0.1:8000/mcp</translation>
    </message>
    <message>
        <source>Address or command of an MCP server</source>
        <translation>MCP 服务器的地址或命令</translation>
    </message>
    <message>
        <source>Ask a finished model, trained on the HR tools of a fictional company.</source>
        <translation>向一个训练好的模型提问，它由一家虚构公司的人事工具训练而成。</translation>
    </message>
    <message>
        <source>Take a short to&amp;ur</source>
        <translation>简短导览(&amp;U)</translation>
    </message>
    <message>
        <source>The five steps, in one minute</source>
        <translation>一分钟了解五个步骤</translation>
    </message>
    <message>
        <source>The whole process, from these tools to that model: about 26 minutes on two cores.</source>
        <translation>从这些工具到该模型的全过程，在两个核心上约 26 分钟。</translation>
    </message>
    <message>
        <source>A fictional studio that searches and generates content: pictures with metadata, a knowledge graph, and statistics of real questions.</source>
        <translation>一家搜索并生成内容的虚构工作室：带元数据的图片、知识图谱，以及真实问题的统计。</translation>
    </message>
    <message>
        <source>Drop tool definitions here: OpenAPI, OpenAI tools, MCP, JSON Schema, Python, or a spreadsheet. This creates a project.</source>
        <translation>把工具定义拖到这里：OpenAPI、OpenAI 工具、MCP、JSON Schema、Python 或表格。程序会据此新建项目。</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>取自文件名</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>新项目的名称</translation>
    </message>
    <message>
        <source>C&amp;hange...</source>
        <translation>更改…(&amp;H)</translation>
    </message>
    <message>
        <source>Folder for new projects</source>
        <translation>存放新项目的文件夹</translation>
    </message>
    <message>
        <source>&amp;New empty project</source>
        <translation>新建空项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open project...</source>
        <translation>打开项目(&amp;O)...</translation>
    </message>
    <message>
        <source>Fully correct on {after} of {questions} test questions ({before} before training). One file of {size}.</source>
        <translation>在 {questions} 个测试问题上完全正确 {after} 个（训练前 {before} 个）。一个 {size} 的文件。</translation>
    </message>
    <message>
        <source>Without a graphics card, later answers start after {seconds} s.</source>
        <translation>没有显卡时，之后的回答在 {seconds} 秒后开始。</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>no graphics card</source>
        <translation>无显卡</translation>
    </message>
    <message>
        <source>This computer: {cores} cores, {memory} GB of memory, {cards}, {disk} GB of free disk.</source>
        <translation>这台计算机：{cores} 个核心，{memory} GB 内存，{cards}，{disk} GB 可用磁盘空间。</translation>
    </message>
    <message>
        <source>Project na&amp;me</source>
        <translation>项目名称(&amp;M)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
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
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Computed from {count} real questions.</source>
        <translation>根据 {count} 个真实问题计算得出。</translation>
    </message>
    <message>
        <source>lower quartile</source>
        <translation>下四分位数</translation>
    </message>
    <message>
        <source>upper quartile</source>
        <translation>上四分位数</translation>
    </message>
    <message>
        <source>Sa&amp;ve statistics</source>
        <translation>保存这些统计(&amp;V)</translation>
    </message>
    <message>
        <source>No statistics yet: all tools and values count the same. Add a file, or move the sliders.</source>
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
        <source>Position of the keyword</source>
        <translation>关键词的位置</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试用(&amp;T)</translation>
    </message>
    <message>
        <source>Running. Progress is shown below. You can look at other pages in the meantime.</source>
        <translation>正在运行，进度见下方。您可以同时查看其他页面。</translation>
    </message>
    <message>
        <source>Add tool definitions first.</source>
        <translation>请先添加工具定义。</translation>
    </message>
    <message>
        <source>This step is done.</source>
        <translation>此步骤已完成。</translation>
    </message>
    <message>
        <source>Continue runs: {stages}.</source>
        <translation>“继续”将运行：{stages}。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
</context>
<context>
    <name>TargetCards</name>
    <message>
        <source>This co&amp;mputer</source>
        <translation>这台电脑(&amp;M)</translation>
    </message>
    <message>
        <source>To try it, and for programs on this computer.</source>
        <translation>用于试用，以及在这里运行的程序。</translation>
    </message>
    <message>
        <source>A &amp;server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>For many people at once: a graphics card, vLLM.</source>
        <translation>供多人同时使用：显卡，vLLM。</translation>
    </message>
    <message>
        <source>A small &amp;device</source>
        <translation>小型设备(&amp;D)</translation>
    </message>
    <message>
        <source>Raspberry Pi, mini PC, Jetson: a bundle with everything it needs.</source>
        <translation>树莓派、迷你电脑、Jetson：包含一切所需的部署包。</translation>
    </message>
    <message>
        <source>For people who already use these programs.</source>
        <translation>供已有这些程序的人使用。</translation>
    </message>
    <message>
        <source>&amp;Ollama or LM Studio</source>
        <translation>Ollama 或 LM Studio(&amp;O)</translation>
    </message>
    <message>
        <source>Which device</source>
        <translation>哪种设备</translation>
    </message>
</context>
<context>
    <name>TargetView</name>
    <message>
        <source>What to do next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Folder for vLLM: {folder}.</source>
        <translation>vLLM 文件夹：{folder}。</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Continue writes the files and checks each against the model. The next steps then appear here.</source>
        <translation>按“继续”会写入文件，并逐个与模型比对；之后这里会显示如何使用它们。</translation>
    </message>
    <message>
        <source>Folder for vLLM: not created yet, about {size}.</source>
        <translation>vLLM 文件夹：尚未生成，约 {size}。</translation>
    </message>
    <message>
        <source>{format}: {name}, {size}.</source>
        <translation>{format}：{name}，{size}。</translation>
    </message>
    <message>
        <source>{format}: not written yet, {size}.</source>
        <translation>{format}：尚未写入，{size}。</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>a graphics card such as the NVIDIA L4</source>
        <translation>NVIDIA L4 之类的显卡</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} 内存</translation>
    </message>
    <message>
        <source>Does not fit on {device}: it needs {memory}. Train a smaller base model, or choose a larger device.</source>
        <translation>{device} 放不下：需要 {memory}。请训练更小的基础模型，或选择更大的设备。</translation>
    </message>
    <message>
        <source>Needs {memory}, more than this computer has. Train a smaller base model.</source>
        <translation>需要 {memory}，超过这台电脑所有的。请训练更小的基础模型。</translation>
    </message>
    <message>
        <source>Fits: it needs about {memory} (estimate).</source>
        <translation>放得下：约需 {memory}（估计）。</translation>
    </message>
    <message>
        <source>Ask it on the command line</source>
        <translation>在命令行中提问</translation>
    </message>
    <message>
        <source>Serve it with llama.cpp (OpenAI-compatible)</source>
        <translation>用 llama.cpp 提供服务（OpenAI 接口）</translation>
    </message>
    <message>
        <source>On the device: unpack it</source>
        <translation>在设备上：解压</translation>
    </message>
    <message>
        <source>On the device: start the server</source>
        <translation>在设备上：启动服务器</translation>
    </message>
    <message>
        <source>On the device: ask it</source>
        <translation>在设备上：提问</translation>
    </message>
    <message>
        <source>Ollama: add the model</source>
        <translation>Ollama：添加模型</translation>
    </message>
    <message>
        <source>Ollama: chat with it</source>
        <translation>Ollama：与它对话</translation>
    </message>
    <message>
        <source>Failed its checks, do not use it: {problems}. See Details.</source>
        <translation>未通过检查，请勿使用：{problems}。详情中有更多信息。</translation>
    </message>
    <message>
        <source>Checked: {alike} of {of} answers make the same calls as before export.</source>
        <translation>已检查：{of} 个回答中有 {alike} 个与导出前的调用相同。</translation>
    </message>
    <message>
        <source>Fully correct: {after}, {before} before.</source>
        <translation>完全正确：{after}，之前 {before}。</translation>
    </message>
    <message>
        <source>Serve the model with vLLM</source>
        <translation>用 vLLM 提供模型服务</translation>
    </message>
    <message>
        <source>Measured here: {pace} tokens per second, {first} s to the first word, then {next} s; {memory} MB of memory.</source>
        <translation>在这里测得：每秒 {pace} 个 token，首个词 {first} 秒，之后 {next} 秒；内存 {memory} MB。</translation>
    </message>
    <message>
        <source>Fits on {device}: {memory}, at most about {pace} tokens per second (estimate).</source>
        <translation>适合 {device}：{memory}，最多约每秒 {pace} 个 token（估计）。</translation>
    </message>
    <message>
        <source>Copy the bundle to the device</source>
        <translation>把部署包复制到设备</translation>
    </message>
    <message>
        <source>LM Studio: import a copy</source>
        <translation>LM Studio：导入副本</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
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
        <source>Use letters, digits, dashes and underscores, at most 40.</source>
        <translation>请使用字母、数字、短横线和下划线，最多 40 个。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Type an address such as http://127.0.0.1:11434/v1.</source>
        <translation>请输入地址，如 http://127.0.0.1:11434/v1。</translation>
    </message>
    <message>
        <source>{host} is another machine. Tick this if questions may go there.</source>
        <translation>{host} 是另一台机器。如果可以把问题发到那里，请勾选此项。</translation>
    </message>
    <message>
        <source>Choose a GGUF file.</source>
        <translation>请选择 GGUF 文件。</translation>
    </message>
    <message>
        <source>Choose the model&apos;s folder.</source>
        <translation>请选择模型的文件夹。</translation>
    </message>
    <message>
        <source>Helper model (teacher)</source>
        <translation>辅助模型（教师）</translation>
    </message>
    <message>
        <source>only if the server needs one; saved in the system keyring</source>
        <translation>仅在服务器需要时填写；保存在系统的密钥环中</translation>
    </message>
    <message>
        <source>A helper model with this name already exists.</source>
        <translation>已有同名的辅助模型。</translation>
    </message>
    <message>
        <source>Type the name of the model on the server, or list its models.</source>
        <translation>请输入服务器所知的模型名称，或列出其模型。</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>这不是 GGUF 文件。</translation>
    </message>
    <message>
        <source>The small model that comes with Adaptool</source>
        <translation>Adaptool 自带的小模型</translation>
    </message>
    <message>
        <source>A GGUF file on this machine</source>
        <translation>本机上的 GGUF 文件</translation>
    </message>
    <message>
        <source>A model folder on this machine</source>
        <translation>本机上的模型文件夹</translation>
    </message>
    <message>
        <source>A server: Ollama, LM Studio, vLLM, llama.cpp, others</source>
        <translation>服务器：Ollama、LM Studio、vLLM、llama.cpp 等</translation>
    </message>
    <message>
        <source>vLLM, started by Adaptool</source>
        <translation>由 Adaptool 启动的 vLLM</translation>
    </message>
    <message>
        <source>Looking on this machine...</source>
        <translation>正在查找本机...</translation>
    </message>
    <message>
        <source>{server}, no model loaded</source>
        <translation>{server}，没有加载模型</translation>
    </message>
    <message>
        <source>Choose a model:</source>
        <translation>请选择模型：</translation>
    </message>
    <message>
        <source>No server found here. Start Ollama, LM Studio, vLLM or llama.cpp, or type the address of another.</source>
        <translation>本机没有服务器应答。请启动 Ollama、LM Studio、vLLM 或 llama.cpp，或输入其他服务器的地址。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Looks for models on the usual ports of Ollama, LM Studio, vLLM and llama.cpp on this machine</source>
        <translation>询问本机上 Ollama、LM Studio、vLLM 和 llama.cpp 的常用端口有哪些模型</translation>
    </message>
    <message>
        <source>Choose a GGUF file</source>
        <translation>选择 GGUF 文件</translation>
    </message>
    <message>
        <source>GGUF files (*.gguf)</source>
        <translation>GGUF 文件 (*.gguf)</translation>
    </message>
    <message>
        <source>Choose the model&apos;s folder</source>
        <translation>选择模型的文件夹</translation>
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
        <source>&amp;Browse...</source>
        <translation>浏览(&amp;B)...</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find servers on this machine</source>
        <translation>查找本机上的服务器(&amp;F)</translation>
    </message>
    <message>
        <source>Models of servers on this machine</source>
        <translation>本机服务器的模型</translation>
    </message>
</context>
<context>
    <name>Teachers</name>
    <message>
        <source>Helper models (teachers)</source>
        <translation>辅助模型（教师）</translation>
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
        <source>Built-in (heuristic) writes from templates, your assets and your graph, and needs no model. A language model writes more freely: a GGUF file or a folder on this machine, or a server such as vLLM, llama.cpp, Ollama or LM Studio. Adaptool includes a small one.</source>
        <translation>内置（启发式）根据模板、您的素材和图谱编写，无需模型。语言模型的写法更加自由：可以是本机上的 GGUF 文件或文件夹，也可以是 vLLM、llama.cpp、Ollama 或 LM Studio 等服务器。Adaptool 自带一个小模型。</translation>
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
    <name>Template</name>
    <message>
        <source>{description} It needs: {parameters}.</source>
        <translation>{description} 必需参数：{parameters}。</translation>
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
    <name>TestBody</name>
    <message>
        <source>Typical &amp;mistakes</source>
        <translation>典型错误(&amp;M)</translation>
    </message>
    <message>
        <source>All test &amp;questions</source>
        <translation>所有测试问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Corrected: {count}. They are examples now. Train again to use them.</source>
        <translation>已纠正：{count} 个。它们现在是示例；重新训练即可从中学习。</translation>
    </message>
</context>
<context>
    <name>TestPage</name>
    <message>
        <source>How many test questions does the model answer with the correct call?</source>
        <translation>在留作测试的问题中，模型有多少给出了正确的调用？</translation>
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
    <name>ToolCard</name>
    <message>
        <source>No tool fits</source>
        <translation>没有合适的工具</translation>
    </message>
    <message>
        <source>Question for {tool}</source>
        <translation>{tool} 的问题</translation>
    </message>
    <message>
        <source>Type a question that {tool} answers, then press Enter</source>
        <translation>输入一个由 {tool} 回答的问题，然后按 Enter</translation>
    </message>
    <message>
        <source>Type a message that needs no tool, then press Enter</source>
        <translation>输入一条不需要工具的消息，然后按 Enter</translation>
    </message>
    <message>
        <source>Enter adds it, Up edits the last one, Ctrl+Down goes to the next tool.</source>
        <translation>Enter 添加，Up 编辑最后一个，Ctrl+Down 转到下一个工具。</translation>
    </message>
    <message>
        <source>Show {count} earlier questions</source>
        <translation>显示之前的 {count} 个问题</translation>
    </message>
    <message>
        <source>{name}: missing</source>
        <translation>{name}：缺少</translation>
    </message>
    <message>
        <source>It needs no arguments.</source>
        <translation>不需要参数。</translation>
    </message>
    <message>
        <source>tool no longer exists, questions kept: {count}</source>
        <translation>工具已不存在，保留的问题：{count} 个</translation>
    </message>
    <message>
        <source>This tool no longer exists. Its questions are kept. Move them to another tool, or delete them.</source>
        <translation>这个工具已不存在。它的问题仍然保留；请将它们移到另一个工具，或删除。</translation>
    </message>
    <message>
        <source>Greetings, thanks, and requests that need no tool call.</source>
        <translation>问候、道谢，以及模型不应调用任何工具的请求。</translation>
    </message>
    <message>
        <source>{count} of {wanted} questions</source>
        <translation>{count} / {wanted} 个问题</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} 个问题</translation>
    </message>
    <message>
        <source>({count} to complete)</source>
        <translation>（{count} 个待补全）</translation>
    </message>
    <message>
        <source>{count} of them come from files.</source>
        <translation>其中 {count} 个来自文件。</translation>
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
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
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
        <source>What the tool does</source>
        <translation>该工具的功能</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存更改(&amp;S)</translation>
    </message>
    <message>
        <source>Reset to &amp;file</source>
        <translation>恢复为文件内容(&amp;F)</translation>
    </message>
    <message>
        <source>Undo all changes made to this tool here</source>
        <translation>撤销在此处对该工具所做的全部更改</translation>
    </message>
    <message>
        <source>named {name} there</source>
        <translation>在那里称为 {name}</translation>
    </message>
    <message>
        <source>No description.</source>
        <translation>没有描述。</translation>
    </message>
    <message>
        <source>Parameters of the selected tool</source>
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
        <source>Suggest from the long one</source>
        <translation>根据长描述生成建议</translation>
    </message>
    <message>
        <source>Training and evaluation can use any of the three. Short descriptions, with only what a tool does and its key concepts, did best in the enterprise paper. If you leave it empty, the long one is shortened automatically.</source>
        <translation>训练和评测可以使用这三种中的任意一种。在企业场景论文中，只含工具功能和关键概念的短描述效果最好。如果留空，则自动截短长描述。</translation>
    </message>
    <message>
        <source>Description at that time</source>
        <translation>当时的描述</translation>
    </message>
    <message>
        <source>Restore this &amp;version</source>
        <translation>恢复此版本(&amp;V)</translation>
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
        <translation>token 数</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>topic of the names</source>
        <translation>名称所指的事物</translation>
    </message>
    <message>
        <source>tags in the file</source>
        <translation>文件中的标签</translation>
    </message>
    <message>
        <source>beginning of the names</source>
        <translation>名称的开头</translation>
    </message>
    <message>
        <source>How tools are grouped</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Your o&amp;wn groups (used first)</source>
        <translation>您自己的组，优先采用(&amp;W)</translation>
    </message>
    <message>
        <source>No tools yet.</source>
        <translation>还没有工具。</translation>
    </message>
    <message>
        <source>Each training row gets a tool list of at most {drawn} tokens.</source>
        <translation>训练时为每行抽取最多 {drawn} 个 token 的列表。</translation>
    </message>
    <message>
        <source>With {room} for question and answer this does not fit: tick fewer groups, or use a tool list for each row (such as {budget} tokens) and show only the nearest tools with a question.</source>
        <translation>加上问题和回答所需的 {room} 个就容纳不下：请减少勾选的组，或为每行抽取列表（例如 {budget} 个 token），并在提问时显示最近的工具。</translation>
    </message>
    <message>
        <source>This fits.</source>
        <translation>容纳得下。</translation>
    </message>
    <message>
        <source>The next dataset uses the ticked groups and the questions that need no others.</source>
        <translation>下一个数据集采用勾选的组，以及不需要其他组的问题。</translation>
    </message>
    <message>
        <source>Instead of the full list</source>
        <translation>代替整个列表</translation>
    </message>
    <message>
        <source>On the {page} page:</source>
        <translation>用于“{page}”页面：</translation>
    </message>
    <message>
        <source>Tool groups</source>
        <translation>工具组</translation>
    </message>
    <message>
        <source>paths of operations</source>
        <translation>操作的路径</translation>
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
        <translation>已勾选：{all} 组中的 {groups} 组，{tools} 个工具，约 {tokens} 个 token；{model} 可读取 {context} 个。</translation>
    </message>
    <message>
        <source>Groups &amp;from</source>
        <translation>分组来源(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ToolImport</name>
    <message>
        <source>Tool definitions</source>
        <translation>工具定义</translation>
    </message>
    <message>
        <source>Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</source>
        <translation>工具定义 (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Drop files here, or add them: OpenAI tools, OpenAPI, MCP, JSON Schema, BFCL, Python, or a spreadsheet.</source>
        <translation>将文件拖到此处或添加文件：OpenAI 工具、OpenAPI、MCP、JSON Schema、BFCL、Python 或电子表格。</translation>
    </message>
    <message>
        <source>Checking what would change...</source>
        <translation>正在查看会有哪些变化……</translation>
    </message>
    <message>
        <source>No changes: all {count} tools stay the same.</source>
        <translation>不会有任何变化：全部 {count} 个工具均与之前相同。</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Which functions should your model call? Drop their definitions here, or enter a server that lists them. They are copied into the project; the originals stay unchanged.</source>
        <translation>模型要调用哪些函数？把它们的定义拖到这里，或填写列出它们的服务器。定义会复制到项目中，原文件保持不变。</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Tools of this project</source>
        <translation>本项目的工具</translation>
    </message>
    <message>
        <source>No tools yet. Use an OpenAPI description, OpenAI tools, an MCP server or a Python file with type hints. If you have none of these, fill in a spreadsheet: one row for each parameter.</source>
        <translation>还没有工具。可以使用 OpenAPI 描述、OpenAI 工具、MCP 服务器或带类型提示的 Python 文件。如果这些都没有，请填写一张电子表格：每个参数一行。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>The menu Help has the tour again</source>
        <translation>“帮助”菜单中可再次打开导览</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Import the definitions of the functions that your model shall call: OpenAPI, OpenAI tools, an MCP server, Python or a spreadsheet. A tick for each tool says which ones it learns.</source>
        <translation>导入您的模型要调用的函数的定义：OpenAPI、OpenAI 工具、MCP 服务器、Python 或电子表格。勾选要让它学习的工具。</translation>
    </message>
    <message>
        <source>Type a few questions for each tool, as your users would ask. The values in them are recognized, more questions are generated, and a fifth of yours is kept as a test.</source>
        <translation>像您的用户那样，为每个工具输入几个问题。其中的值会被识别，并据此生成更多问题；您的问题中有五分之一留作测试。</translation>
    </message>
    <message>
        <source>Choose a base model that fits this computer, and a preset. You see beforehand how long it takes; training can be paused and resumed.</source>
        <translation>选择这台电脑放得下的基础模型和一个预设。您会事先看到需要多长时间；训练可以暂停和继续。</translation>
    </message>
    <message>
        <source>See how many test questions are answered fully correctly, before and after training. Correct a mistake, and it becomes an example.</source>
        <translation>查看训练前后有多少测试问题回答完全正确。更正一个错误，它就会成为示例。</translation>
    </message>
    <message>
        <source>Choose where the model will run. You get checked files, commands, and a server on this computer. Below, on Try it, you can ask the model at any time.</source>
        <translation>选择模型将在哪里运行。您会得到检查过的文件、命令，以及本机上的服务器。在下方的“试一试”中，您可以随时向模型提问。</translation>
    </message>
</context>
<context>
    <name>TrainBody</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Combine the base model and the ticked adapters into one model</source>
        <translation>将基础模型与勾选的适配器合成一个模型</translation>
    </message>
    <message>
        <source>Model and settings</source>
        <translation>模型与设置</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Trained: {version}.</source>
        <translation>已训练：{version}。</translation>
    </message>
    <message>
        <source>Correct validation answers: {share}.</source>
        <translation>验证问题答对率：{share}。</translation>
    </message>
    <message>
        <source>Settings or examples have changed since. The next training creates a new version.</source>
        <translation>此后设置或示例有改动；下次训练将生成新版本。</translation>
    </message>
    <message>
        <source>Adapters ({count})</source>
        <translation>适配器（{count}）</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Choose a base model that fits this computer, and train it on your examples. You can resume a stopped training.</source>
        <translation>选择适合这台计算机的基础模型，用您的示例训练它。停止的训练可以继续。</translation>
    </message>
</context>
<context>
    <name>TrainingChoices</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>TrainingData</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>From logs</source>
        <translation>来自日志</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All training data</source>
        <translation>全部训练数据</translation>
    </message>
    <message>
        <source>Typed questions not in this table yet: {count}. Generate adds them.</source>
        <translation>尚未列入此表的手动输入问题：{count} 个。按“生成”即可加入。</translation>
    </message>
    <message>
        <source>There is no training data yet. Type or import questions, then press Generate.</source>
        <translation>还没有训练数据。请输入或导入问题，然后按“生成”。</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>所有工具</translation>
    </message>
    <message>
        <source>No tool fits</source>
        <translation>没有合适的工具</translation>
    </message>
    <message>
        <source>Use for training (T)</source>
        <translation>用于训练 (T)</translation>
    </message>
    <message>
        <source>Use as a test (T)</source>
        <translation>用作测试 (T)</translation>
    </message>
    <message>
        <source>This test is in a file of tests. Take it out of that file to train on it.</source>
        <translation>此测试在测试文件中。要用它训练，请从该文件中去掉它。</translation>
    </message>
    <message>
        <source>Questions of people: tests measure the model and are never trained on</source>
        <translation>人写的问题：测试用来测量模型，从不用于训练</translation>
    </message>
    <message>
        <source>Accept questions</source>
        <translation>接受问题</translation>
    </message>
    <message>
        <source>Delete questions</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Change a question</source>
        <translation>更改问题</translation>
    </message>
    <message>
        <source>Change a call</source>
        <translation>更改调用</translation>
    </message>
    <message>
        <source>Undo decisions</source>
        <translation>撤销决定</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>撤销（Z）</translation>
    </message>
    <message>
        <source>Train on the call shown in the form (Ctrl+S)</source>
        <translation>用表单中显示的调用来训练（Ctrl+S）</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>variation</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>a test from the next run on</source>
        <translation>下次运行起作为测试</translation>
    </message>
    <message>
        <source>trained on from the next run on</source>
        <translation>下次运行起用于训练</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>accepted by you</source>
        <translation>您已接受</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>您已更正</translation>
    </message>
    <message>
        <source>deleted by you</source>
        <translation>您已删除</translation>
    </message>
    <message>
        <source>changed, not applied yet</source>
        <translation>已更改，尚未应用</translation>
    </message>
    <message>
        <source>deleted, not applied yet</source>
        <translation>已删除，尚未应用</translation>
    </message>
    <message>
        <source>never trained on</source>
        <translation>从不用于训练</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>接受（A）</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>删除（Del）</translation>
    </message>
</context>
<context>
    <name>TrainingOutlook</name>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>&amp;Train now</source>
        <translation>立即训练(&amp;T)</translation>
    </message>
    <message>
        <source>Train {model} on {count} examples</source>
        <translation>用 {count} 个示例训练 {model}</translation>
    </message>
    <message>
        <source>Train {model} on your examples</source>
        <translation>用您的示例训练 {model}</translation>
    </message>
    <message>
        <source>Training {model}</source>
        <translation>正在训练 {model}</translation>
    </message>
    <message>
        <source>&amp;Train again</source>
        <translation>再次训练(&amp;T)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Fin&amp;ish now and save</source>
        <translation>立即结束并保存(&amp;I)</translation>
    </message>
    <message>
        <source>End the training after this step and save the adapter as a version</source>
        <translation>在这一步之后结束训练，并将适配器保存为一个版本</translation>
    </message>
    <message>
        <source>&amp;Use settings that fit</source>
        <translation>改用放得下的设置(&amp;U)</translation>
    </message>
    <message>
        <source>Another stage is running. Wait for it or stop it.</source>
        <translation>另一阶段正在运行；请等待其结束或将其停止。</translation>
    </message>
    <message>
        <source>checking what fits</source>
        <translation>正在计算能否放下</translation>
    </message>
    <message>
        <source>cannot be trained with these settings</source>
        <translation>这样无法训练</translation>
    </message>
    <message>
        <source>of {free} GiB free on the card</source>
        <translation>显卡可用 {free} GiB</translation>
    </message>
    <message>
        <source>of {free} GiB free memory</source>
        <translation>可用内存 {free} GiB</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>with these settings</source>
        <translation>按当前设置</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>to train</source>
        <translation>训练用时</translation>
    </message>
    <message>
        <source>correct validation answers</source>
        <translation>验证问题答对率</translation>
    </message>
    <message>
        <source>no graphics card, so training runs on the processor</source>
        <translation>无显卡，用处理器训练</translation>
    </message>
    <message>
        <source>before there is a dataset</source>
        <translation>生成数据集后才能得知</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>用时未知</translation>
    </message>
    <message>
        <source>of {free} GiB free disk</source>
        <translation>可用磁盘 {free} GiB</translation>
    </message>
    <message>
        <source>loading the base model</source>
        <translation>正在加载基础模型</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Choose a smaller base model, or a shorter tool list.</source>
        <translation>请选择更小的基础模型，或缩短工具列表。</translation>
    </message>
    <message>
        <source>{card} with {all} GiB, {free} GiB free</source>
        <translation>{card}，{all} GiB，空闲 {free} GiB</translation>
    </message>
    <message>
        <source>This computer: {card}; {cores} cores, {ram} GiB memory, {free} GiB of it free.</source>
        <translation>本机：{card}；{cores} 核，内存 {ram} GiB，空闲 {free} GiB。</translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation>{size} GiB</translation>
    </message>
</context>
<context>
    <name>TrainingPlan</name>
    <message>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>针对(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Estimate time and memory</source>
        <translation>估算时间和内存(&amp;E)</translation>
    </message>
    <message>
        <source>Use the selected &amp;plan</source>
        <translation>采用所选方案(&amp;P)</translation>
    </message>
    <message>
        <source>Graphics cards to estimate for, such as 24 for one with 24 GiB, 4x24 for four, or 2x80 H100. Empty for this machine.</source>
        <translation>为不在本机的显卡做方案，例如 24 表示一张 24 GiB，4x24 表示四张，或 2x80 H100；留空表示本机</translation>
    </message>
    <message>
        <source>Graphics cards to estimate for</source>
        <translation>为哪些显卡做方案</translation>
    </message>
    <message>
        <source>Training plans</source>
        <translation>训练方案</translation>
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
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Settings have changed since. Estimate again.</source>
        <translation>此后设置已更改。请重新估算。</translation>
    </message>
    <message>
        <source>Checks this machine, the base model and the dataset: what fits, and how long it takes</source>
        <translation>查看本机、基础模型和数据集，说明哪些方案放得下、需要多久</translation>
    </message>
    <message>
        <source>Run the Dataset stage first.</source>
        <translation>请先运行数据集阶段。</translation>
    </message>
    <message>
        <source>Checking this machine and the dataset...</source>
        <translation>正在查看本机和数据集……</translation>
    </message>
    <message>
        <source>Form of a call: {call}</source>
        <translation>调用写作：{call}</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>缺少组件</translation>
    </message>
    <message>
        <source>{why} Changes: {changes}.</source>
        <translation>{why} 更改：{changes}。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
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
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
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
    <name>TrainingSetup</name>
    <message>
        <source>Looking for models on this machine...</source>
        <translation>正在查找本机上的模型…</translation>
    </message>
    <message>
        <source>Base model {model}</source>
        <translation>基础模型 {model}</translation>
    </message>
    <message>
        <source>a new adapter</source>
        <translation>全新的适配器</translation>
    </message>
    <message>
        <source>start from {adapter}</source>
        <translation>起点 {adapter}</translation>
    </message>
    <message>
        <source>Changed: {changes}.</source>
        <translation>已更改：{changes}。</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>continue an earlier adapter; it keeps its rank and modules</source>
        <translation>继续训练较早的适配器；秩和模块不变</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Und&amp;o</source>
        <translation>撤销(&amp;O)</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>TryIt</name>
    <message>
        <source>Base model, before training</source>
        <translation>训练前的基础模型</translation>
    </message>
    <message>
        <source>Trained adapter</source>
        <translation>训练好的适配器</translation>
    </message>
    <message>
        <source>Model to try</source>
        <translation>试用的模型</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Ask as your users would</source>
        <translation>像您的用户那样提问</translation>
    </message>
    <message>
        <source>Question to the models</source>
        <translation>向模型提出的问题</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <source>No answer: the model was unloaded. Ask again.</source>
        <translation>没有回答：模型已卸载。请再次提问。</translation>
    </message>
    <message>
        <source>Saved as an example. The next training uses it.</source>
        <translation>已保存为示例；下一次训练会学习它。</translation>
    </message>
    <message>
        <source>{stage} is running. You can ask the models here when it has finished.</source>
        <translation>{stage}正在运行；结束后可以在这里向模型提问。</translation>
    </message>
    <message>
        <source>Import your tools first. Then you can ask the base model here.</source>
        <translation>请先导入您的工具；之后可以在这里向基础模型提问。</translation>
    </message>
    <message>
        <source>Nothing is trained yet, so only the base model answers. Train to compare the two side by side.</source>
        <translation>尚未训练，因此只有基础模型回答。训练之后可以并排看到差别。</translation>
    </message>
    <message>
        <source>Ask a question to see which tool is called, with which values. If the right answer is known from a test question or an example, wrong values are marked. You can save right and corrected answers as examples for training.</source>
        <translation>提出一个问题，看看调用了哪个工具、使用了哪些值。如果从测试问题或示例中知道正确答案，错误的值会被标出。正确的和您纠正过的答案可以存为训练用的示例。</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>正在加载模型……</translation>
    </message>
    <message>
        <source>Exported file, {kind}</source>
        <translation>导出的文件，{kind}</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Run all remaining stages</source>
        <translation>运行所有剩余阶段(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Search...</source>
        <translation>搜索(&amp;S)...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
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
        <source>Stopping. The window closes when finished work is saved.</source>
        <translation>正在停止；已完成的部分保存后窗口将关闭。</translation>
    </message>
    <message>
        <source>Adaptool</source>
        <translation>Adaptool</translation>
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
        <source>Tools without accepted questions</source>
        <translation>没有已接受问题的工具</translation>
    </message>
    <message>
        <source>A model cannot learn a tool without questions. Look at what was rejected and fix the cause, enter values, or write example questions for the tool. Then run again.</source>
        <translation>没有问题，模型就无法学会工具。请查看被拒绝的内容并消除原因、输入取值，或为工具编写示例问题。然后再次运行。</translation>
    </message>
    <message>
        <source>Enter &amp;values for {parameter}</source>
        <translation>为 {parameter} 输入取值(&amp;V)</translation>
    </message>
    <message>
        <source>Show its re&amp;jected questions</source>
        <translation>显示其被拒绝的问题(&amp;J)</translation>
    </message>
    <message>
        <source>Show the &amp;tool</source>
        <translation>显示该工具(&amp;T)</translation>
    </message>
</context>
<context>
    <name>_Outcomes</name>
    <message>
        <source>Tools: {tools}, parameters: {parameters}.</source>
        <translation>工具：{tools}，参数：{parameters}。</translation>
    </message>
    <message>
        <source>Skipped: {count}.</source>
        <translation>已跳过：{count}。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Example questions: {seeds}, test questions: {tests}, values: {values}.</source>
        <translation>示例问题：{seeds}，测试问题：{tests}，取值：{values}。</translation>
    </message>
    <message>
        <source>Skipped rows: {count}.</source>
        <translation>已跳过的行：{count}。</translation>
    </message>
    <message>
        <source>Reviewed by you: {count}.</source>
        <translation>您已审阅：{count}。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Accepted: {accepted}, rejected: {rejected}.</source>
        <translation>已接受：{accepted}，已拒绝：{rejected}。</translation>
    </message>
    <message>
        <source>Questions generated: {count}.</source>
        <translation>已生成问题：{count}。</translation>
    </message>
    <message>
        <source>Variants generated: {count}.</source>
        <translation>已生成变体：{count}。</translation>
    </message>
    <message>
        <source>Training: {train}, validation: {validation}.</source>
        <translation>训练：{train}，验证：{validation}。</translation>
    </message>
    <message>
        <source>Adapter {name}, trained on {count} examples.</source>
        <translation>适配器 {name}，用 {count} 个示例训练。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Merged into the base model: {names}.</source>
        <translation>已合并到基础模型：{names}。</translation>
    </message>
    <message>
        <source>Fully correct: {share} of {count} test questions.</source>
        <translation>完全正确：{count} 个测试问题中的 {share}。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Files: {files}.</source>
        <translation>文件：{files}。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Tools without questions: {count}.</source>
        <translation>没有问题的工具：{count}。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Inputs changed</source>
        <translation>输入已更改</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
</TS>
