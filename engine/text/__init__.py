"""What is known of sentences and of the values in them.

language             one language: its words, courtesies, slips, numbers and days
spans                whether and where a question says the arguments of its call
parameter_values     values that fit a parameter
question_statistics  what questions are like, measured
population           what real questions are like, as targets for synthesis and validation
knowledge_graph      which things belong together
rules                which assets may feed which tool
similar              which texts are nearly the same
prompts              the prompt templates, some of them a project's own
"""
