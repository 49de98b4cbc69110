"""The window: it shows a project and starts jobs. No torch, transformers or llama_cpp anywhere below here.

From the outside in:

- `__main__` starts the application; `window` is its frame (rail, pages, foot), `start_page` what it shows without a project. `bar` and
  `menus` stand at its top; `finder` searches, `attention` tells those who look elsewhere, `closing` asks while something runs.
- `controller` is the open project and what runs on it; `snapshot` how a project stands; `flow` where the wizard leads from there.
- `jobs` and `child` reach the engine: a stage in a child process, short work in a thread, questions to a child.
- `steps/` are the five steps that a person meets: a page with a checklist and *Continue* around a body. The bodies stand in `examples/`,
  in `results/` (Test and Deploy) and in `widgets/train_body`.
- `page` is what every stage's page of details has, `pages/` has one file a stage; `sources` and `reviews` are what several pages do.
- `forms` makes a form of a stage's settings, `controls` has its controls; `tables` show the rows of a project; `plots` draws.
- `try_it/` is the chat with the project's models, `try_page` its page. `settings_undo` takes changes of settings back, `keys` has keys that
  Qt leaves to the program.
- `widgets/` are the parts that pages are built of; `dialogs` asks the user for a yes or for files.
- `messages` says the engine's texts in the user's language, `formatting` writes numbers, sizes and times, `language` chooses the language.
- `theme` has the colours; `recent` remembers projects, looks and places between two starts.
"""
