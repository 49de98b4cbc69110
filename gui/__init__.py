"""The window: it shows a project and starts jobs. No torch, transformers or llama_cpp anywhere below here.

From the outside in:

- `__main__` starts the application; `window` is its frame (rail, pages, foot), `start_page` what it shows without a project.
- `controller` is the open project and what runs on it; `snapshot` how a project stands; `flow` where the wizard leads from there.
- `jobs` and `child` reach the engine: a stage in a child process, short work in a thread, questions to a child.
- `page` is what every stage's page has, `pages/` has one file a stage; `sources` and `reviews` are what several pages do.
- `forms` makes a form of a stage's settings, `controls` has its controls; `tables` show the rows of a project; `plots` draws.
- `try_it/` is the chat with the project's models.
- `widgets/` are the parts that pages are built of; `dialogs` asks the user for a yes or for files.
- `messages` says the engine's texts in the user's language, `formatting` writes numbers, sizes and times, `language` chooses the language.
- `theme` has the colours; `recent` remembers projects and language between two starts.
"""
