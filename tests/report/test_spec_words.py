from typing import Any

from jsonschema import Draft202012Validator

from briefwright.report.spec_words import WORDS, described, words_of
from briefwright.spec import json_schema


def shapes() -> dict[str, Any]:
    return {name: shape for name, shape in json_schema()["$defs"].items() if "properties" in shape}


def test_every_name_has_words_and_every_word_a_name() -> None:
    for name, shape in shapes().items():
        assert {*shape["properties"]} <= {*words_of(name)}, name
    assert {name: [*words] for name, words in WORDS.items()} == {
        name: [*shapes()[name]["properties"]] for name in WORDS
    }


def test_words_are_words() -> None:
    for words in WORDS.values():
        for sentence in words.values():
            assert sentence.endswith(".")
            assert len(sentence) > 6


def test_the_schema_means_the_same_with_words() -> None:
    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: bare(v) for k, v in value.items() if not (k == "description" and isinstance(v, str))}
        return [bare(item) for item in value] if isinstance(value, list) else value

    schema = described(json_schema())
    Draft202012Validator.check_schema(schema)
    assert bare(schema) == json_schema()
    assert schema["$defs"]["section-3"]["properties"]["heading"]["description"] == WORDS["section"]["heading"]
