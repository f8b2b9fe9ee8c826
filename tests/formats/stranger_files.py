"""Small files of every kind that articles come in, made by hand so that each holds what a test speaks of."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

BODY = "".join(
    f"<p>Absatz {number}: Ein Sprecher sagte am Morgen, dass niemand weiß, wie lange es dauern wird.</p>"
    for number in range(8)
)

PAGE = f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Hafen – Beispielblatt</title>
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "Der Hafen ist zu", "datePublished": "2022-01-08T09:12:00+01:00", "inLanguage": "de-DE",
"author": [{{"@type": "Person", "name": "Ada Beispiel"}}, {{"name": "Kim Muster"}}],
"publisher": {{"@type": "Organization", "name": "Beispielblatt"}}}}]}}</script></head>
<body><nav><a href="/">Start</a></nav><article><h1>Der Hafen ist zu</h1>{BODY}<h2>Was nun?</h2>
<p>Die Stadt wartet ab, und die Leute warten mit ihr auf bessere Tage im Frühjahr.</p></article>
<script>var a = "böse";</script><footer>Impressum</footer></body></html>"""

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCX = {
    "word/document.xml": f"""<w:document {WORD}><w:body>
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Der Hafen ist zu</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Ein Sprecher </w:t></w:r><w:ins><w:r><w:t>schweigt</w:t></w:r></w:ins>\
<w:del><w:r><w:delText>lügt</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc>
<w:p><w:r><w:t>In der</w:t><w:tab/><w:t>Tabelle steht ein Satz.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtContent><w:p><w:r><w:t>Und im Feld noch einer.</w:t></w:r></w:p></w:sdtContent></w:sdt>
</w:body></w:document>""",
    "word/styles.xml": f"""<w:styles {WORD}>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="leer"/></w:styles>""",
    "word/footnotes.xml": f"<w:footnotes {WORD}><w:footnote><w:p><w:r><w:t>Eine Note.</w:t></w:r></w:p>"
    "</w:footnote></w:footnotes>",
}

ODT = {
    "content.xml": """<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text>
<t:tracked-changes><t:p>Gestrichen.</t:p></t:tracked-changes>
<t:h t:outline-level="1">Der Hafen ist zu</t:h>
<t:p>Ein<t:s/>Sprecher <t:span>schweigt</t:span>.<t:note><t:note-body>
<t:p>Eine Note.</t:p></t:note-body></t:note> Danach nichts.<o:annotation><t:p>Bemerkung</t:p></o:annotation>
</t:p></o:text></o:body></o:document-content>"""
}

EPUB = {
    "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    "OEBPS/book.opf": """<package xmlns="http://www.idpf.org/2007/opf">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Das Hafenbuch</dc:title>
<dc:language>de-DE</dc:language>
<dc:date>2022-01-08</dc:date></metadata><manifest>
<item id="two" href="b%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="a.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>""",
    "OEBPS/a.xhtml": '<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    "<body><h1>Der Hafen ist zu</h1><p>Ein <b>Sprecher</b> schweigt.</p></body></html>",
    "OEBPS/b b.xhtml": "<html><body><h1>Danach</h1><p>Nichts.</p></body></html>",
    "OEBPS/nav.xhtml": "<html><body><p>Inhalt</p></body></html>",
}

RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Der Hafen ist zu\par Ein Sprecher schweigt \'fcber \u228?.\par}"


def packed(parts: Mapping[str, str]) -> bytes:
    """A ZIP archive of texts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def message(page: str, kind: str = "text/html") -> bytes:
    """A page as a browser saves it in one file."""
    head = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=cut\r\n\r\n--cut\r\n"
        f"Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://example.org/hafen\r\n\r\n"
    )
    return head.encode() + page.encode() + b"\r\n--cut--\r\n"


def a_print(*pages: list[str], leading: int = 14) -> bytes:
    """A PDF with these lines on its pages; an empty line leaves room."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 "]
    objects[2] += b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = []
    for lines in pages:
        drawn = b"BT /F1 10 Tf 60 780 Td " + b"".join(_drawn(line, leading) for line in lines) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + head + table + tail


def _drawn(line: str, leading: int) -> bytes:
    text = line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(%s) Tj 0 -%d Td " % (text, leading)
