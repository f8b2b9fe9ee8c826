"""The texts of the articles and the files they came in, each under the digest of its content.

What lies under a digest can never change, so offsets stay true, and the same article is known again.
"""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, insert, select

from kzannot.storage.columns import Unreadable
from kzannot.storage.tables import ARTICLES, FILES, TEXTS

TEXT_OF_ARTICLE = (
    select(ARTICLES.c.digest, TEXTS.c.text).outerjoin(TEXTS).where(ARTICLES.c.id == bindparam("article_id"))
)


def digest_of(content: str | bytes) -> str:
    """The SHA-256 of a text in UTF-8, or of bytes, in 64 hexadecimal digits."""
    return sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def put(connection: Connection, texts: Iterable[str]) -> None:
    """Keep the texts; those that are there already stay as they are."""
    _put(connection, TEXTS, "text", texts)


def put_files(connection: Connection, contents: Iterable[bytes]) -> None:
    """Keep the contents of files; those that are there already stay as they are."""
    _put(connection, FILES, "content", contents)


def get(connection: Connection, digest: str) -> str:
    """The text of a digest; Unreadable where there is none, or where it is another than it was."""
    return _sound(digest, connection.scalar(select(TEXTS.c.text).where(TEXTS.c.digest == digest)))


def of_article(connection: Connection, article_id: UUID) -> str:
    """The text of an article that is stored; Unreadable as `get` has it."""
    digest, text = connection.execute(TEXT_OF_ARTICLE, {"article_id": article_id}).one()
    return _sound(digest, text)


def get_file(connection: Connection, digest: str) -> bytes | None:
    """The bytes of a digest; None where they were not kept, because the text says the same."""
    content: bytes | None = connection.scalar(select(FILES.c.content).where(FILES.c.digest == digest))
    return content


def _sound(digest: str, text: str | None) -> str:
    if text is None or digest_of(text) != digest:
        raise Unreadable(f"text {digest:.8}")
    return text


def _put(connection: Connection, table: Table, column: str, contents: Iterable[str | bytes]) -> None:
    for content in contents:
        digest = digest_of(content)
        if connection.scalar(select(table.c.digest).where(table.c.digest == digest)) is None:
            connection.execute(insert(table).values({"digest": digest, column: content}))
