<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
    <name>Confusion</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The answer did not come.</source>
        <translation>未收到回答。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
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
        <source>A model answers your seed questions as it is, untrained. Tools that draw questions of others promise too much in their descriptions; tools that lose their own say too little. Mend them before questions are written.</source>
        <translation>让未经训练的模型原样回答您的种子问题。抢走其他工具问题的工具，其描述承诺过多；丢失自身问题的工具，其描述过于简略。请在编写问题之前改进这些描述。</translation>
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
        <source>Go &amp;on</source>
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
        <source>accepted questions</source>
        <translation>已接受的问题</translation>
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
        <source>What Callsmith trains on, or watches by</source>
        <translation>Callsmith 用来训练或观察的数据</translation>
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
        <source>Model</source>
        <translation>模型</translation>
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
        <source>All right</source>
        <translation>全部正确</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Model whose answers are shown</source>
        <translation>显示哪个模型的回答</translation>
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
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Rates on the test questions</source>
        <translation>测试问题的正确率</translation>
    </message>
    <message>
        <source>No model has been measured yet.</source>
        <translation>尚未评测任何模型。</translation>
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
    <message>
        <source>Only questions for {wanted} that were answered with {called}.</source>
        <translation>仅显示应为 {wanted}、实际为 {called} 的问题。</translation>
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
    <message>
        <source>Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers the test questions before it is called done, so that nothing is lost on the way unseen.</source>
        <translation>将模型写成 GGUF 文件，可由 llama.cpp、Ollama 和 LM Studio 在小型设备上运行。每个文件都要先回答测试问题才算完成，以免转换中的损失未被察觉。</translation>
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
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>No file has been written yet.</source>
        <translation>尚未写出任何文件。</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>as in training</source>
        <translation>与训练时一致</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Questions, one JSON object a line (*.jsonl)</source>
        <translation>问题，每行一个 JSON 对象 (*.jsonl)</translation>
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
        <source>With their calls: JSONL, a spreadsheet, ShareGPT or OpenAI messages. Five or more for each tool are a good start.</source>
        <translation>连同其调用：JSONL、电子表格、ShareGPT 或 OpenAI 消息。每个工具有五个或更多，就是不错的开始。</translation>
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
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Merged: {adapters}, linearly.</source>
        <translation>已线性合并：{adapters}。</translation>
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
        <source>Routes</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分布</translation>
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
        <source>Confusion forecast</source>
        <translation>混淆预测</translation>
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
        <source>As&amp;k the server</source>
        <translation>询问服务器(&amp;K)</translation>
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
        <source>A running server is asked which tools it has; nothing else is sent.</source>
        <translation>仅询问正在运行的服务器有哪些工具；不会发送其他任何内容。</translation>
    </message>
    <message>
        <source>Address or command of an MCP server</source>
        <translation>MCP 服务器的地址或命令</translation>
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
        <source>Remarks on the tools</source>
        <translation>对工具的意见</translation>
    </message>
    <message>
        <source>What a model will stumble over. Return or a double click on a remark leads to its tool.</source>
        <translation>模型容易出错的地方。在某条意见上按回车键或双击，即可转到相应的工具。</translation>
    </message>
    <message>
        <source>Tools of this project</source>
        <translation>本项目的工具</translation>
    </message>
    <message>
        <source>Train an adapter: a small addition to the base model that learns your questions, while the base model itself stays as it is. A stopped run goes on from its last checkpoint.</source>
        <translation>训练一个适配器：它是基础模型的小型附加部分，用来学习您的问题，而基础模型本身保持不变。中途停止的训练会从最近的检查点继续。</translation>
    </message>
    <message>
        <source>Base &amp;model</source>
        <translation>基础模型(&amp;M)</translation>
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
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Starter (embedded, for trying out)</source>
        <translation>入门模型（内置，供试用）</translation>
    </message>
    <message>
        <source>Choose several adapters, with Ctrl or Shift held down, to see their curves side by side.</source>
        <translation>按住 Ctrl 或 Shift 选择多个适配器，即可并排比较它们的曲线。</translation>
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
        <translation>这些训练使用了相同的数据集和设置。</translation>
    </message>
    <message>
        <source>What was different: {differences}</source>
        <translation>不同之处：{differences}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>nats a token</source>
        <translation>奈特/词元</translation>
    </message>
    <message>
        <source>Choose a base model: the folder that holds its config.json</source>
        <translation>请选择基础模型：包含其 config.json 的文件夹</translation>
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
        <source>Reasons</source>
        <translation>原因</translation>
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
        <source>Exported file, {kind}</source>
        <translation>导出文件，{kind}</translation>
    </message>
    <message>
        <source>Loading the model...</source>
        <translation>正在加载模型……</translation>
    </message>
    <message>
        <source>Asking...</source>
        <translation>正在提问……</translation>
    </message>
    <message>
        <source>But: {problem}.</source>
        <translation>但是：{problem}。</translation>
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
        <source>Right model</source>
        <translation>右侧模型</translation>
    </message>
    <message>
        <source>Answer of the right model</source>
        <translation>右侧模型的回答</translation>
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
        <source>No examples could be made. Try again.</source>
        <translation>无法生成示例。请再试一次。</translation>
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
    <name>SourceBoxes</name>
    <message>
        <source>Callsmith</source>
        <translation>Callsmith</translation>
    </message>
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
        <source>The next run goes on from what was finished.</source>
        <translation>下次运行会从已完成处继续。</translation>
    </message>
    <message>
        <source>&amp;Back: {stage}</source>
        <translation>上一步：{stage}(&amp;B)</translation>
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
        <source>Welcome to Callsmith</source>
        <translation>欢迎使用 Callsmith</translation>
    </message>
    <message>
        <source>Callsmith turns your own tool definitions into a small model that calls your tools. The model is trained, measured and shipped on your own hardware; nothing leaves this machine.</source>
        <translation>Callsmith 将您自己的工具定义变成能调用这些工具的小模型。模型的训练、评测和交付都在您自己的硬件上进行；任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>试用示例(&amp;T)</translation>
    </message>
    <message>
        <source>A made-up company&apos;s personnel tools, with questions: the whole way from tools to a shipped model in about ten minutes. No graphics card is needed.</source>
        <translation>一家虚构公司的人事工具及相关问题：从工具到交付模型的全过程，约十分钟。无需显卡。</translation>
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
        <source>Go on with a project that lies on this machine.</source>
        <translation>继续处理本机上的项目。</translation>
    </message>
    <message>
        <source>Projects opened last</source>
        <translation>最近打开的项目</translation>
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
        <source>The heuristic teacher writes from templates, your assets and your graph, and needs no model. A language model writes more freely: a GGUF file or a folder on this machine, or a server such as vLLM, llama.cpp&apos;s, Ollama or LM Studio.</source>
        <translation>启发式教师模型根据模板、您的素材和图谱编写，无需模型。语言模型的写法更加自由：可以是本机上的 GGUF 文件或文件夹，也可以是 vLLM、llama.cpp、Ollama 或 LM Studio 等的服务器。</translation>
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
    <name>Window</name>
    <message>
        <source>Start pa&amp;ge</source>
        <translation>起始页(&amp;G)</translation>
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
        <source>Callsmith</source>
        <translation>Callsmith</translation>
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
        <source>Closing stops it. What is finished is kept, and the next run goes on from there.</source>
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
    <name>Wording</name>
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
    <name>Workbench</name>
    <message>
        <source>{stage} runs here in another window or on the command line. You can go on here when it has ended.</source>
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
        <source>{project} is open in another window. Go on there, or close it there first.</source>
        <translation>{project} 已在另一个窗口中打开。请在那里继续，或先在那里关闭它。</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>&apos;starter&apos; or a folder with a transformers model</source>
        <translation>“starter”，或包含 transformers 模型的文件夹</translation>
    </message>
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
        <source>Held back to watch training</source>
        <translation>留出用于监测训练</translation>
    </message>
    <message>
        <source>JSONL files of held-out questions with accepted answers</source>
        <translation>JSONL 文件，包含留出的测试问题及可接受的回答</translation>
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
        <source>Address</source>
        <translation>地址</translation>
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
        <source>Errors in values too</source>
        <translation>取值中也引入错误</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>格式</translation>
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
        <source>Logs</source>
        <translation>日志</translation>
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
        <source>MCP servers</source>
        <translation>MCP 服务器</translation>
    </message>
    <message>
        <source>MCP servers to ask for their tools: a URL, or the command that starts one; what they tell is kept as a file</source>
        <translation>要询问其工具的 MCP 服务器：URL 或启动服务器的命令；其回答会保存为文件</translation>
    </message>
    <message>
        <source>Made-up values</source>
        <translation>生成的取值</translation>
    </message>
    <message>
        <source>May be another machine</source>
        <translation>可以是另一台机器</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并</translation>
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
        <source>Near duplicates from</source>
        <translation>近似重复阈值</translation>
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
        <source>Only these tools</source>
        <translation>仅这些工具</translation>
    </message>
    <message>
        <source>Optional parameters</source>
        <translation>可选参数</translation>
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
        <source>Questions at once</source>
        <translation>同时提问数</translation>
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
        <source>Questions with several calls</source>
        <translation>多调用问题</translation>
    </message>
    <message>
        <source>Questions without a call</source>
        <translation>无调用问题</translation>
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
        <source>Replacement</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>改写</translation>
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
        <source>Sample of real questions</source>
        <translation>真实问题样本</translation>
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
        <source>Share kept for tests</source>
        <translation>留作测试的比例</translation>
    </message>
    <message>
        <source>Share of GPU memory</source>
        <translation>GPU 显存占比</translation>
    </message>
    <message>
        <source>Simplification</source>
        <translation>简化</translation>
    </message>
    <message>
        <source>Synthesis</source>
        <translation>合成</translation>
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
        <source>Test questions</source>
        <translation>测试问题</translation>
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
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Tries more</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Unnatural questions</source>
        <translation>不自然的问题</translation>
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
        <source>Values must be said</source>
        <translation>取值须在问题中出现</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
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
        <source>a teacher of this project that extracts the call of questions without one; empty for none</source>
        <translation>本项目中的一个教师模型，用于提取无调用问题的调用；留空则不使用</translation>
    </message>
    <message>
        <source>a teacher of this project that votes on questions that were written by a machine; empty for none</source>
        <translation>本项目中的一个教师模型，对机器编写的问题投票评判；留空则不使用</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>adapters to merge, none for the newest</source>
        <translation>要合并的适配器，留空则使用最新的</translation>
    </message>
    <message>
        <source>address of the server, such as http://127.0.0.1:8000/v1</source>
        <translation>服务器地址，例如 http://127.0.0.1:8000/v1</translation>
    </message>
    <message>
        <source>alpaca</source>
        <translation>alpaca</translation>
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
        <source>base</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>base (the one that training starts from), a folder with a model, adapter, or an exported file such as gguf-q8_0</source>
        <translation>base（训练所用的基础模型）、包含模型的文件夹、adapter（适配器），或导出的文件，例如 gguf-q8_0</translation>
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
        <source>call does not conform</source>
        <translation>调用不符合定义</translation>
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
        <source>error introduction</source>
        <translation>引入错误</translation>
    </message>
    <message>
        <source>f16</source>
        <translation>f16</translation>
    </message>
    <message>
        <source>files of human questions with their calls: JSONL, CSV, XLSX, ShareGPT or OpenAI messages</source>
        <translation>人工问题及其调用的文件：JSONL、CSV、XLSX、ShareGPT 或 OpenAI 消息</translation>
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
        <source>float16</source>
        <translation>float16</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>forms in which the examples are written beside our own</source>
        <translation>除自有格式外，另外写出样本的格式</translation>
    </message>
    <message>
        <source>gguf</source>
        <translation>GGUF 文件（gguf）</translation>
    </message>
    <message>
        <source>gguf: a GGUF file, run here; endpoint: a server that speaks OpenAI&apos;s chat completions; vllm: vLLM, started and ended by Callsmith; transformers: a folder with a transformers model, run here</source>
        <translation>gguf：在本机运行的 GGUF 文件；endpoint：支持 OpenAI 聊天补全接口的服务器；vllm：由 Callsmith 启动和结束的 vLLM；transformers：在本机运行的 transformers 模型文件夹</translation>
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
        <source>inherited</source>
        <translation>继承</translation>
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
        <source>let typing errors touch the values that a call needs</source>
        <translation>允许输入错误影响调用所需的取值</translation>
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
        <source>names or patterns of the tools to take, such as get_*; none for all</source>
        <translation>要导入的工具名称或模式，例如 get_*；留空表示全部</translation>
    </message>
    <message>
        <source>near duplicate</source>
        <translation>近似重复</translation>
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
        <source>not labelled yet</source>
        <translation>尚未标注</translation>
    </message>
    <message>
        <source>number format of the merged model; auto: float32 below a billion parameters</source>
        <translation>合并后模型的数值格式；自动：参数量不足十亿时用 float32</translation>
    </message>
    <message>
        <source>number formats to write</source>
        <translation>要写出的数值格式</translation>
    </message>
    <message>
        <source>one weight an adapter, none for equal shares</source>
        <translation>每个适配器一个权重，留空则平均分配</translation>
    </message>
    <message>
        <source>openai</source>
        <translation>openai</translation>
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
        <source>put before the name of every tool</source>
        <translation>加在每个工具名称之前</translation>
    </message>
    <message>
        <source>q4_k_m</source>
        <translation>q4_k_m</translation>
    </message>
    <message>
        <source>q8_0</source>
        <translation>q8_0</translation>
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
        <source>questions that share one tool list in a row</source>
        <translation>一行中共用同一工具列表的问题数</translation>
    </message>
    <message>
        <source>questions to write for each tool</source>
        <translation>为每个工具编写的问题数</translation>
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
        <source>random seed of the split and of the tool order</source>
        <translation>数据划分和工具顺序的随机种子</translation>
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
        <source>rewriting</source>
        <translation>改写</translation>
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
        <source>share of examples held back to watch training</source>
        <translation>留出用于监测训练的样本比例</translation>
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
        <source>share of the steps in which the rate rises</source>
        <translation>学习率上升的步数所占比例</translation>
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
        <source>similarity in percent from which two questions on one tool count as one</source>
        <translation>同一工具的两个问题视为同一问题的最低相似度（百分比）</translation>
    </message>
    <message>
        <source>simplification</source>
        <translation>简化</translation>
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
        <source>synthesis</source>
        <translation>合成</translation>
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
        <source>the GGUF file, the model&apos;s folder, or the name under which the server knows it</source>
        <translation>GGUF 文件、模型文件夹，或服务器所用的模型名称</translation>
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
        <source>tokens</source>
        <translation>个 token</translation>
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
        <source>value kept for tests</source>
        <translation>留作测试的取值</translation>
    </message>
    <message>
        <source>value not in the question</source>
        <translation>问题中没有该值</translation>
    </message>
    <message>
        <source>vllm</source>
        <translation>vLLM（vllm）</translation>
    </message>
    <message>
        <source>what to measure</source>
        <translation>评测对象</translation>
    </message>
    <message>
        <source>which assets may feed which tool, such as Generate: gentech == true</source>
        <translation>哪些素材可用于哪个工具，例如 Generate: gentech == true</translation>
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
        <source>words</source>
        <translation>个词</translation>
    </message>
    <message>
        <source>words that a question may have; 0: twice the longest real one where that is known</source>
        <translation>问题的最大词数；0：最长真实问题的两倍（如果已知）</translation>
    </message>
    <message>
        <source>wrong language</source>
        <translation>语言错误</translation>
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
        <source>Callsmith failed unexpectedly ({0}).</source>
        <translation>Callsmith 意外出错（{0}）。</translation>
    </message>
    <message>
        <source>Callsmith loads safetensors only; get the model in that form.</source>
        <translation>Callsmith 只加载 safetensors；请获取该格式的模型。</translation>
    </message>
    <message>
        <source>Callsmith never runs such code; choose another.</source>
        <translation>Callsmith 从不运行此类代码；请选择其他模型。</translation>
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
        <source>Check that it is still there (nvidia-smi), restart the machine if it is not, and run the same command again; it goes on from the last checkpoint.</source>
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
        <source>Check the teacher&apos;s settings.</source>
        <translation>请检查该教师模型的设置。</translation>
    </message>
    <message>
        <source>Choose &apos;starter&apos; or a folder with a transformers model.</source>
        <translation>请选择入门模型（&apos;starter&apos;），或包含 transformers 模型的文件夹。</translation>
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
        <source>Choose a smaller base model.</source>
        <translation>请选择更小的基础模型。</translation>
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
        <source>Choose adapters of one.</source>
        <translation>请选择属于同一基础模型的适配器。</translation>
    </message>
    <message>
        <source>Choose an instruction-tuned model.</source>
        <translation>请选择经过指令微调的模型。</translation>
    </message>
    <message>
        <source>Choose another base model.</source>
        <translation>请选择其他基础模型。</translation>
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
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
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
        <source>Columns known here are {0}.</source>
        <translation>可用的列为 {0}。</translation>
    </message>
    <message>
        <source>Convert it to OpenAPI 3 first; editor.swagger.io does it under Edit, Convert to OpenAPI 3.</source>
        <translation>请先转换为 OpenAPI 3；可在 editor.swagger.io 的 Edit 菜单中选择 Convert to OpenAPI 3。</translation>
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
        <source>Correct it, or remove it to use the one that comes with Callsmith.</source>
        <translation>请更正，或将其移除以使用 Callsmith 自带的版本。</translation>
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
        <source>Describe them as JSON Schema under &quot;parameters&quot; (OpenAI) or &quot;inputSchema&quot; (MCP).</source>
        <translation>请在 &quot;parameters&quot;（OpenAI）或 &quot;inputSchema&quot;（MCP）中用 JSON Schema 描述它们。</translation>
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
        <source>Free some space and run the same command again; it goes on where it stopped.</source>
        <translation>请释放一些空间后重新运行同一命令；将从中断处继续。</translation>
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
        <source>Give one weight an adapter.</source>
        <translation>请为每个适配器指定一个权重。</translation>
    </message>
    <message>
        <source>Give one: callsmith tools PROJECT FILE</source>
        <translation>请指定一个：callsmith tools PROJECT FILE</translation>
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
        <source>Import them first: callsmith tools PROJECT FILE</source>
        <translation>请先导入：callsmith tools PROJECT FILE</translation>
    </message>
    <message>
        <source>In {0} of its {1} seed questions this value is not said, such as {2} in {3}. A model learns from this to make values up: say it in the question or leave it out of the call.</source>
        <translation>在它的 {1} 个种子问题中，有 {0} 个没有说出该值，例如 {3} 中的 {2}。模型会由此学会编造取值：请在问题中说出该值，或从调用中去掉。</translation>
    </message>
    <message>
        <source>Install Callsmith again.</source>
        <translation>请重新安装 Callsmith。</translation>
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
        <source>It draws {0} questions that belong to others ({1}). Its description promises too much: say what it is not for.</source>
        <translation>它抢走了本属于其他工具（{1}）的 {0} 个问题。其描述承诺过多：请写明它不适用于什么。</translation>
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
        <source>It is a test question too. A test measures nothing that was trained on.</source>
        <translation>它同时也是测试问题。用训练过的问题来测试没有意义。</translation>
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
        <source>It loses {0} of its {1} questions (to {2}). Its description says too little: name what people ask it for, in their words.</source>
        <translation>它的 {1} 个问题中有 {0} 个流失（到 {2}）。其描述过于简略：请用人们自己的话写明他们会用它来问什么。</translation>
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
        <source>Its call does not fit the tools: {0}.</source>
        <translation>其调用与工具不符：{0}。</translation>
    </message>
    <message>
        <source>Its call holds a number that is too large to be kept.</source>
        <translation>其调用中有过大而无法保存的数字。</translation>
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
        <source>Its {0} seed questions all give the same parameters, such as {1}, and none gives {2}. Write some that need these.</source>
        <translation>它的 {0} 个种子问题给出的参数都相同，例如 {1}，没有一个给出 {2}。请编写一些需要这些参数的问题。</translation>
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
        <source>Linear merging needs equal ranks; choose adapters that were trained alike.</source>
        <translation>线性合并要求秩相同；请选择以相同方式训练的适配器。</translation>
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
        <source>Lower questions_per_row and run again; it goes on from the last checkpoint.</source>
        <translation>请减小 questions_per_row 后重新运行；将从上一个检查点继续。</translation>
    </message>
    <message>
        <source>Make one with: callsmith new {0}</source>
        <translation>创建项目请运行：callsmith new {0}</translation>
    </message>
    <message>
        <source>Name a GGUF file, a model&apos;s folder, or the name under which a server knows it.</source>
        <translation>请填写 GGUF 文件、模型的文件夹，或服务器所识别的名称。</translation>
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
        <source>No address of an MCP server is given.</source>
        <translation>未提供 MCP 服务器的地址。</translation>
    </message>
    <message>
        <source>No column of {0} is headed by a parameter of the tools; the headings are {1}.</source>
        <translation>{0} 中没有以工具参数为标题的列；现有标题为 {1}。</translation>
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
        <source>No message in it is from a user.</source>
        <translation>其中没有来自用户的消息。</translation>
    </message>
    <message>
        <source>No question of a user stands right before an answer.</source>
        <translation>没有紧接在回答之前的用户问题。</translation>
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
        <source>No tool is named {0}.</source>
        <translation>没有名为 {0} 的工具。</translation>
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
        <source>Once names and numbers are taken out, {0} and {1} are nearly the same question. Questions that repeat another in this way: {2} of {3}. Word them differently.</source>
        <translation>去掉名称和数字后，{0} 与 {1} 几乎是同一个问题。像这样与其他问题重复的问题：{2} 个，共 {3} 个。请换用不同的措辞。</translation>
    </message>
    <message>
        <source>Only one seed question calls it: {0}. Write at least {1}, each in other words.</source>
        <translation>只有一个种子问题调用它：{0}。请至少编写 {1} 个，措辞各不相同。</translation>
    </message>
    <message>
        <source>Only {0} seed questions call it, such as {1}. Write at least {2}, each in other words.</source>
        <translation>只有 {0} 个种子问题调用它，例如 {1}。请至少编写 {2} 个，措辞各不相同。</translation>
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
        <source>Questions share their tool list in training (checked: relative difference {0}).</source>
        <translation>训练时多个问题共用工具列表（已检查：相对差异 {0}）。</translation>
    </message>
    <message>
        <source>Raise max_length, shorten tool descriptions or choose a base model with a longer context.</source>
        <translation>请增大 max_length、缩短工具描述，或选择上下文更长的基础模型。</translation>
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
        <source>Run the same command again; it goes on from what was finished.</source>
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
        <source>Run: callsmith run {0}</source>
        <translation>请运行：callsmith run {0}</translation>
    </message>
    <message>
        <source>Run: python3 installer/callsmith.py setup</source>
        <translation>请运行：python3 installer/callsmith.py setup</translation>
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
        <source>Save it without a document type.</source>
        <translation>请去掉文档类型声明后重新保存。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请将文件保存为 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Save the server&apos;s tool list as a JSON file and bring that in, or ask a server that needs none.</source>
        <translation>请将服务器的工具列表保存为 JSON 文件后导入，或询问无需凭据的服务器。</translation>
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
        <source>See the job&apos;s log; the model&apos;s kind may not be known to it.</source>
        <translation>请查看任务日志；转换程序可能不支持此类模型。</translation>
    </message>
    <message>
        <source>See the log of the server.</source>
        <translation>请查看服务器的日志。</translation>
    </message>
    <message>
        <source>See which there are: callsmith teacher PROJECT</source>
        <translation>查看现有的教师模型：callsmith teacher PROJECT</translation>
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
        <source>Set one up, or use a server that needs no key.</source>
        <translation>请设置密钥环，或使用不需要密钥的服务器。</translation>
    </message>
    <message>
        <source>Settings belong under [stage], such as [training].</source>
        <translation>设置应写在 [stage]（阶段）之下，例如 [training]。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Shorten the prefix.</source>
        <translation>请缩短前缀。</translation>
    </message>
    <message>
        <source>Shorten the question.</source>
        <translation>请缩短提问。</translation>
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
        <source>Test the teacher with its settings, then run the same command again; it goes on where it stopped.</source>
        <translation>请用其设置测试该教师模型，然后重新运行同一命令；将从中断处继续。</translation>
    </message>
    <message>
        <source>The GGUF file of the teacher {0} is not there ({1}).</source>
        <translation>教师模型 {0} 的 GGUF 文件不存在（{1}）。</translation>
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
        <source>The base model {0} is not there.</source>
        <translation>基础模型 {0} 不存在。</translation>
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
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
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
        <source>The graphics card ran out of memory.</source>
        <translation>显卡内存不足。</translation>
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
        <source>The longest example has {0} tokens, more than the {1} allowed ({2}).</source>
        <translation>最长的样本有 {0} 个 token，超过允许的 {1} 个（{2}）。</translation>
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
        <source>The node {0} has the type {1} in one file and {2} in another.</source>
        <translation>节点 {0} 在一个文件中的类型是 {1}，在另一个文件中是 {2}。</translation>
    </message>
    <message>
        <source>The parts are {0}.</source>
        <translation>可用的部分为 {0}。</translation>
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
        <source>The route {0} cannot be taken: {1}.</source>
        <translation>途径 {0} 无法采用：{1}。</translation>
    </message>
    <message>
        <source>The route {0} is taken no longer: most of what it writes does not pass.</source>
        <translation>途径 {0} 已停用：它编写的大多数问题未通过。</translation>
    </message>
    <message>
        <source>The schema of an answer cannot be used ({0}).</source>
        <translation>回答的模式定义无法使用（{0}）。</translation>
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
        <source>The weight {0} is no number from 0 up.</source>
        <translation>权重 {0} 不是 0 或以上的数字。</translation>
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
        <source>There are {0}. Add one: callsmith teacher PROJECT NAME</source>
        <translation>现有：{0}。添加教师模型：callsmith teacher PROJECT NAME</translation>
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
        <source>There is no language {0}.</source>
        <translation>没有语言 {0}。</translation>
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
        <source>This base model differs on shared rows ({0}); each question gets its own row, which is slower.</source>
        <translation>此基础模型在共用行上的结果有差异（{0}）；每个问题将单独成行，速度较慢。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template does not put the question in one place.</source>
        <translation>此基础模型的对话模板没有把问题放在同一位置。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template ignores tools (it leaves out {0}).</source>
        <translation>此基础模型的对话模板忽略工具（遗漏了 {0}）。</translation>
    </message>
    <message>
        <source>This base model&apos;s chat template writes answers otherwise than it asks for them.</source>
        <translation>此基础模型的对话模板写出回答的格式与其要求的格式不一致。</translation>
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
        <source>Two test questions have the id {0}.</source>
        <translation>有两个测试问题的 id 均为 {0}。</translation>
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
        <source>Use up to 64 letters, digits, dots, dashes and underscores.</source>
        <translation>最多 64 个字符，可用字母、数字、点、连字符和下划线。</translation>
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
        <source>What to mend in {0}: {1}</source>
        <translation>{0} 的改进建议：{1}</translation>
    </message>
    <message>
        <source>What {0} sends is not an answer in OpenAI&apos;s form.</source>
        <translation>{0} 发送的内容不是 OpenAI 格式的回答。</translation>
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
        <source>Write it as a string.</source>
        <translation>请写成字符串。</translation>
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
        <source>examples</source>
        <translation>条样例</translation>
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
        <source>llama.cpp could not write {0} (code {1}).</source>
        <translation>llama.cpp 无法写入 {0}（代码 {1}）。</translation>
    </message>
    <message>
        <source>llama.cpp failed on the question ({0}).</source>
        <translation>llama.cpp 处理该提问时失败（{0}）。</translation>
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
        <source>{0} cannot be used as a language file ({1}).</source>
        <translation>{0} 不能用作语言文件（{1}）。</translation>
    </message>
    <message>
        <source>{0} describes no operations (its &quot;paths&quot; are empty).</source>
        <translation>{0} 没有描述任何操作（&quot;paths&quot; 为空）。</translation>
    </message>
    <message>
        <source>{0} does not accept the key of the teacher {1}.</source>
        <translation>{0} 不接受教师模型 {1} 的密钥。</translation>
    </message>
    <message>
        <source>{0} does not fit into memory.</source>
        <translation>内存容纳不下 {0}。</translation>
    </message>
    <message>
        <source>{0} gave no answer within {1} seconds.</source>
        <translation>{0} 在 {1} 秒内没有给出回答。</translation>
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
        <source>{0} holds no tools.</source>
        <translation>{0} 中没有工具。</translation>
    </message>
    <message>
        <source>{0} holds {1}.</source>
        <translation>{0} 的内容：{1}。</translation>
    </message>
    <message>
        <source>{0} is OpenAPI {1}, and only 3.0 and 3.1 are known here.</source>
        <translation>{0} 是 OpenAPI {1}，此处仅支持 3.0 和 3.1。</translation>
    </message>
    <message>
        <source>{0} is Swagger {1}, the forerunner of OpenAPI 3.</source>
        <translation>{0} 是 Swagger {1}，即 OpenAPI 3 的前身。</translation>
    </message>
    <message>
        <source>{0} is a directory.</source>
        <translation>{0} 是目录。</translation>
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
        <source>{0} is in none of the forms known here ({1}).</source>
        <translation>{0} 不是支持的格式（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text.</source>
        <translation>{0} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{0} is not a Callsmith project.</source>
        <translation>{0} 不是 Callsmith 项目。</translation>
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
        <source>{0} was written by a later version of Callsmith.</source>
        <translation>{0} 由更高版本的 Callsmith 写入。</translation>
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
        <source>{0}, {1} ({2}): its arguments are a list, which is no form known here.</source>
        <translation>{0}，{1}（{2}）：其 arguments 是列表，这不是已知的形式。</translation>
    </message>
    <message>
        <source>{0}, {1}, parameter {2}: it has no &quot;name&quot; or no &quot;in&quot;.</source>
        <translation>{0}，{1}，参数 {2}：缺少 &quot;name&quot; 或 &quot;in&quot;。</translation>
    </message>
    <message>
        <source>{0}, {1}: its schema is nested too deeply.</source>
        <translation>{0}，{1}：其 schema 嵌套过深。</translation>
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
        <source>{0}: not usable GraphML ({1}).</source>
        <translation>{0}：GraphML 不可用（{1}）。</translation>
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
        <source>{0}: {1} under [{2}] is not a table.</source>
        <translation>{0}：[{2}] 下的 {1} 不是表。</translation>
    </message>
    <message>
        <source>{0}: {1}, questions taken: {2}, rows left out: {3}.</source>
        <translation>{0}：{1}，采用的问题：{2} 个，未采用的行：{3} 行。</translation>
    </message>
    <message>
        <source>{0}{1}: not valid YAML ({2}).</source>
        <translation>{0}{1}：不是有效的 YAML（{2}）。</translation>
    </message>
    <message>
        <source>{0}, {1}: &quot;function&quot; is not an object.</source>
        <translation>{0}，{1}：&quot;function&quot; 不是对象。</translation>
    </message>
    <message>
        <source>A call in its answers cannot be read ({0}).</source>
        <translation>其回答中有一个调用无法读取（{0}）。</translation>
    </message>
    <message>
        <source>A teacher cannot be named {0}.</source>
        <translation>教师模型不能命名为 {0}。</translation>
    </message>
    <message>
        <source>Add it on the page Synthesis, or: callsmith teacher PROJECT NAME</source>
        <translation>请在“合成”页面添加，或运行：callsmith teacher PROJECT NAME</translation>
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
        <source>Add it: callsmith teacher PROJECT {0}</source>
        <translation>请添加：callsmith teacher PROJECT {0}</translation>
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
        <source>An image cannot be read ({0}).</source>
        <translation>有一张图片无法读取（{0}）。</translation>
    </message>
    <message>
        <source>Choose synthesis, augmentation, labelling or validation.</source>
        <translation>请选择 synthesis、augmentation、labelling 或 validation。</translation>
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
        <source>Listed values that are only held back, {0} in all: {1}.</source>
        <translation>只出现在保留部分的枚举值，共 {0} 个：{1}。</translation>
    </message>
    <message>
        <source>Listed values that are only trained on, {0} in all: {1}.</source>
        <translation>只出现在训练部分的枚举值，共 {0} 个：{1}。</translation>
    </message>
    <message>
        <source>Remarks on the seed questions: {0}. They stand on the page Knowledge.</source>
        <translation>对种子问题的意见：{0} 条。可在“知识”页面查看。</translation>
    </message>
    <message>
        <source>Remarks on the tools: {0}, of which serious: {1}. They stand on the page Tools and in: callsmith lint</source>
        <translation>对工具的意见：{0} 条，其中严重的：{1} 条。可在“工具”页面查看，或运行：callsmith lint</translation>
    </message>
    <message>
        <source>The proxy does not let {0} be reached.</source>
        <translation>代理不允许访问 {0}。</translation>
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
        <source>The tool list takes {0} tokens; with question and answer it does not fit into the {1} that {2} can read. Take fewer tools, use the short descriptions, or choose another base model.</source>
        <translation>工具列表占用 {0} 个 token；加上问题和回答，会超出 {2} 可读取的 {1} 个。请减少工具、使用短描述，或选择其他基础模型。</translation>
    </message>
    <message>
        <source>The value {0} stands in {1} of all {2} seed questions, such as {3}. Values of this parameter that stand in {4} or more: {5}. Use another one in each question.</source>
        <translation>取值 {0} 出现在全部 {2} 个种子问题中的 {1} 个，例如 {3}。该参数出现在 {4} 个或更多问题中的取值：{5} 个。请在每个问题中使用不同的取值。</translation>
    </message>
    <message>
        <source>They are {0}.</source>
        <translation>可用项：{0}。</translation>
    </message>
    <message>
        <source>This entry of the list is not a JSON object.</source>
        <translation>列表中的这一项不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Tools that are gone: {0} ({1}). Their history is kept.</source>
        <translation>已移除的工具：{0} 个（{1}）。其历史记录会保留。</translation>
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
        <source>What answers at {0} does not speak MCP as it is known here ({1}).</source>
        <translation>{0} 处的应答不符合此处支持的 MCP（{1}）。</translation>
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
        <source>Write it like employee = faker name de_DE x 300.</source>
        <translation>请写成 employee = faker name de_DE x 300 这样的形式。</translation>
    </message>
    <message>
        <source>Write it like project_code = pattern PRJ-[0-9]{{4}} x 300, or like employee = faker name de_DE.</source>
        <translation>请写成 project_code = pattern PRJ-[0-9]{{4}} x 300 或 employee = faker name de_DE 这样的形式。</translation>
    </message>
    <message>
        <source>Write lines {{&quot;question&quot;: ..., &quot;calls&quot;: [...]}}, a spreadsheet, ShareGPT conversations or OpenAI messages.</source>
        <translation>请提供 {{&quot;question&quot;: ..., &quot;calls&quot;: [...]}} 形式的行、电子表格、ShareGPT 对话或 OpenAI 消息。</translation>
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
        <source>{0} answers with HTTP {1} ({2}).</source>
        <translation>{0} 应答 HTTP {1}（{2}）。</translation>
    </message>
    <message>
        <source>{0} asks for credentials (HTTP {1}).</source>
        <translation>{0} 要求提供凭据（HTTP {1}）。</translation>
    </message>
    <message>
        <source>{0} broke off the connection.</source>
        <translation>{0} 中断了连接。</translation>
    </message>
    <message>
        <source>{0} did not list its tools within {1} seconds.</source>
        <translation>{0} 未在 {1} 秒内列出其工具。</translation>
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
        <source>{0} ended before it listed its tools{1}.</source>
        <translation>{0} 在列出其工具之前就已结束{1}。</translation>
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
        <source>{0} holds more than {1} values.</source>
        <translation>{0} 中的取值超过 {1} 个。</translation>
    </message>
    <message>
        <source>{0} holds no assets.</source>
        <translation>{0} 中没有素材。</translation>
    </message>
    <message>
        <source>{0} holds no nodes.</source>
        <translation>{0} 中没有节点。</translation>
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
        <source>{0} holds questions in no form known here.</source>
        <translation>{0} 中的问题不是支持的格式。</translation>
    </message>
    <message>
        <source>{0} is neither an http address nor a command.</source>
        <translation>{0} 既不是 http 地址，也不是命令。</translation>
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
        <source>{0} is not a usable address.</source>
        <translation>{0} 不是可用的地址。</translation>
    </message>
    <message>
        <source>{0} leads to another address.</source>
        <translation>{0} 指向另一个地址。</translation>
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
        <source>{0}, line {1}, column {2}: not valid XML ({3}).</source>
        <translation>{0}，第 {1} 行，第 {2} 列：不是有效的 XML（{3}）。</translation>
    </message>
    <message>
        <source>{0}, questions: not a number of questions.</source>
        <translation>{0}，questions：不是问题的数量。</translation>
    </message>
    <message>
        <source>{0}, {1}.{2}: {3} is none of its values.</source>
        <translation>{0}，{1}.{2}：{3} 不是它的取值。</translation>
    </message>
    <message>
        <source>{0}, {1}: &quot;parameters&quot; is not a JSON Schema of type object.</source>
        <translation>{0}，{1}：&quot;parameters&quot; 不是 object 类型的 JSON Schema。</translation>
    </message>
    <message>
        <source>{0}, {1}: &quot;parameters&quot; is not a list.</source>
        <translation>{0}，{1}：&quot;parameters&quot; 不是列表。</translation>
    </message>
    <message>
        <source>{0}, {1}: &quot;properties&quot; is not an object.</source>
        <translation>{0}，{1}：&quot;properties&quot; 不是对象。</translation>
    </message>
    <message>
        <source>{0}, {1}: a schema is not an object.</source>
        <translation>{0}，{1}：schema 不是对象。</translation>
    </message>
    <message>
        <source>{0}, {1}: no name.</source>
        <translation>{0}，{1}：没有名称。</translation>
    </message>
    <message>
        <source>{0}, {1}: no tool is named.</source>
        <translation>{0}，{1}：没有写工具名称。</translation>
    </message>
    <message>
        <source>{0}, {1}: not a JSON Schema object.</source>
        <translation>{0}，{1}：不是 JSON Schema 对象。</translation>
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
        <source>{0}, {1}: not valid JSON Schema at {2} ({3}).</source>
        <translation>{0}，{1}：{2} 处不是有效的 JSON Schema（{3}）。</translation>
    </message>
    <message>
        <source>{0}, {1}: refers to another document ({2}).</source>
        <translation>{0}，{1}：引用了另一份文档（{2}）。</translation>
    </message>
    <message>
        <source>{0}, {1}: refers to another document.</source>
        <translation>{0}，{1}：引用了其他文档。</translation>
    </message>
    <message>
        <source>{0}, {1}: refers to {2}, which is not there.</source>
        <translation>{0}，{1}：引用了不存在的 {2}。</translation>
    </message>
    <message>
        <source>{0}, {1}: the description is not text.</source>
        <translation>{0}，{1}：描述不是文本。</translation>
    </message>
    <message>
        <source>{0}, {1}: the enum lists no values.</source>
        <translation>{0}，{1}：enum 未列出任何值。</translation>
    </message>
    <message>
        <source>{0}, {1}: the name {2} is not usable.</source>
        <translation>{0}，{1}：名称 {2} 不可用。</translation>
    </message>
    <message>
        <source>{0}, {1}: the name {2} was used before.</source>
        <translation>{0}，{1}：名称 {2} 已被使用。</translation>
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
        <source>{0}, {1}: unknown type {2}.</source>
        <translation>{0}，{1}：未知类型 {2}。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} has no parameter {3}.</source>
        <translation>{0}，{1}：{2} 没有参数 {3}。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} has the parameter {3} already.</source>
        <translation>{0}，{1}：{2} 已有参数 {3}。</translation>
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
        <source>{0}, {1}: {2} is required but not defined.</source>
        <translation>{0}，{1}：{2} 为必需项，但未定义。</translation>
    </message>
    <message>
        <source>{0}: &quot;paths&quot; is not an object.</source>
        <translation>{0}：&quot;paths&quot; 不是对象。</translation>
    </message>
    <message>
        <source>{0}: a schema is nested too deeply.</source>
        <translation>{0}：schema 嵌套过深。</translation>
    </message>
    <message>
        <source>{0}: nested too deeply.</source>
        <translation>{0}：嵌套过深。</translation>
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
        <source>{0}: the tool {1} is defined twice.</source>
        <translation>{0}：工具 {1} 被定义了两次。</translation>
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
        <source>{0}: with its prefix the name {1} is longer than {2} letters.</source>
        <translation>{0}：加上前缀后，名称 {1} 超过 {2} 个字符。</translation>
    </message>
    <message>
        <source>{0}: {1} has no parameter {2}.</source>
        <translation>{0}：{1} 没有参数 {2}。</translation>
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
        <source>{0}: {1} stands outside a table.</source>
        <translation>{0}：{1} 不在任何表中。</translation>
    </message>
    <message>
        <source>{0}: {1}, {2} of {3} tools taken.</source>
        <translation>{0}：{1}，共 {3} 个工具，导入 {2} 个。</translation>
    </message>
    <message>
        <source>{0}: {1}: {2}.</source>
        <translation>{0}：{1}：{2}。</translation>
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
