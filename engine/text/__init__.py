"""What is known of sentences: languages, spans, values, population statistics, the knowledge graph, prompt templates."""
