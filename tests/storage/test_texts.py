"""Texts and files lie under the digests of their contents, once each."""

from hashlib import sha256

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding
from kzannot.model.records import Article
from kzannot.storage import rows, texts
from kzannot.storage.database import Database
from tests.model.strategies import WEIRD


def test_a_text_comes_back_letter_by_letter(database: Database) -> None:
    with database.writing() as connection:
        texts.put(connection, WEIRD)
        texts.put(connection, WEIRD)

    with database.reading() as connection:
        for text in WEIRD:
            assert texts.get(connection, texts.digest_of(text)) == text


def test_an_article_has_the_text_of_its_digest(database: Database) -> None:
    article = Article(title="Almaty", digest=texts.digest_of("Almaty"), length=6)
    with database.writing() as connection:
        texts.put(connection, ["Astana", "Almaty"])
        rows.write_all(connection, adding("Add", [article]).changes)

    with database.reading() as connection:
        assert texts.of_article(connection, article.id) == "Almaty"


def test_a_file_comes_back_byte_by_byte(database: Database) -> None:
    content = bytes(range(256)) * 2
    with database.writing() as connection:
        texts.put_files(connection, [content, content])

    with database.reading() as connection:
        assert texts.get_file(connection, texts.digest_of(content)) == content
        assert texts.get_file(connection, "") is None


def test_a_text_that_is_gone_is_told_as_damage(database: Database) -> None:
    with pytest.raises(UserError, match=r"is damaged \(text 0123\)"), database.reading() as connection:
        texts.get(connection, "0123")


def test_a_text_that_was_changed_is_told_as_damage(database: Database) -> None:
    digest = texts.digest_of("Almaty")
    with database.writing() as connection:
        texts.put(connection, ["Almaty"])
        connection.exec_driver_sql("UPDATE texts SET text = 'Astana'")

    with pytest.raises(UserError, match="is damaged"), database.reading() as connection:
        texts.get(connection, digest)


def test_the_digest_is_the_sha_256_of_the_text_in_utf_8() -> None:
    assert texts.digest_of("Ä") == sha256(b"\xc3\x84").hexdigest()
    assert texts.digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
