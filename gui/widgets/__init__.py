"""The parts that the window and its pages are built of. Each shows what it is given and says by a signal what the user wants; a few
read through the controller that they are given.

- Of every page: `basics` (texts, folds, tabs), `cards`, `columns`, `fact_table`, `format_table`, `check_list`, `states` (the shape of a
  stage's state).
- Of the window: `rail`, `job_line` (the foot), `log_view`; of stages that ask a teacher: `run_estimate`, `preview`, `teachers`.
- tools: `import_dialog`, `tool_editor`, `parameter_form`, `token_meter`, `forecast`. knowledge: `file_box`, `rule_list`, `asset_table`,
  `graph_view`, `statistics_editor`. synthesis: `route_weights`. labelling: `call_form`. validation: `report_view`. dataset: `difference`.
- The step Train: `train_body` with `training_outlook` and `training_setup`, and in it `model_cards` and `training_choices`.
- training: `training_plan`, `curves`, `adapter_list` with `adapter_actions`, `adapter_card` and `gate_view`, `cycle_list`. merging:
  `merge_view` with `merge_method` and `merge_search`. evaluation: `rates`, `comparison`, `breakdown`, `confusion`, `answers`. export:
  `format_choice`, `export_files`, `conformance`, `device_table`, `bundle_view`, `command_line`, `serve_here`.
"""
