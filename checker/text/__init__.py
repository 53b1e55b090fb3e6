"""The machine of a language: its words, tokens, sentences and grammars, read from a folder of `grammars`."""
