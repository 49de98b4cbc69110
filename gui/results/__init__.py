"""What came of the training, for someone who never trained a model: the bodies of the steps Test and Deploy.

headline.py, targets.py     decided without Qt: what is said of a measured model; which files suit what they are for
sentences.py                these decisions in words
headline_view.py, rate_bar.py, mistakes.py, correction.py, question_table.py, test_body.py       how good the model is, and its mistakes
target_cards.py, target_view.py, deploy_body.py                                                 what it is for, its files, what to do next
"""
