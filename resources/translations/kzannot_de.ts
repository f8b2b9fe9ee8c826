<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>About kzannot</source>
        <translation>Über kzannot</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>Licence of kzannot</source>
        <translation>Lizenz von kzannot</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Read news articles side by side, tag how they frame what happened, and measure how far annotators agree. Nothing leaves this machine.</source>
        <translation>Nachrichtenartikel nebeneinander lesen, codieren, wie sie das Geschehene deuten, und messen, wie weit Codierer:innen übereinstimmen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The windows use Qt {version} and Qt for Python under the GNU Lesser General Public License, version 3. Both are separate libraries, unchanged, and may be replaced by your own builds; they lie in {folder}. Their sources are at {sources}, the licence is at {licence}. Qt is a trademark of The Qt Company Ltd.</source>
        <translation>Die Fenster verwenden Qt {version} und Qt für Python unter der GNU Lesser General Public License, Version 3. Beide sind eigene, unveränderte Bibliotheken und dürfen durch selbst gebaute ersetzt werden; sie liegen in {folder}. Ihre Quellen stehen unter {sources}, die Lizenz unter {licence}. Qt ist eine Marke der The Qt Company Ltd.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{title} (blind round)</source>
        <translation>{title} (blinde Runde)</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Importing files: {number}</source>
        <translation>Dateien werden eingelesen: {number}</translation>
    </message>
</context>
<context>
    <name>AgencyPage</name>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles and how much they share</source>
        <translation>Artikel und wie viel sie teilen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab Zeichen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>What the article shares</source>
        <translation>Was der Artikel mit anderen teilt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words that others have, too</source>
        <translation>Wörter, die auch andere haben</translation>
    </message>
    <message>
        <source>{title} · stretches: {count}</source>
        <translation>{title} · Wortfolgen: {count}</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Figure for print (*.svg);;Document (*.pdf);;Picture (*.png);;Table (*.csv)</source>
        <translation>Abbildung für den Druck (*.svg);;Dokument (*.pdf);;Bild (*.png);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>There is no further disagreement in the list.</source>
        <translation>In der Liste steht keine weitere Uneinigkeit.</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Es gibt noch nichts auszugeben.</translation>
    </message>
    <message>
        <source>While a blind round is open, who codes in it sees neither what others have marked nor how far they agree.</source>
        <translation>Solange eine blinde Runde offen ist, sieht, wer in ihr codiert, weder, was andere markiert haben, noch, wie weit sie übereinstimmen.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>From {name}, {encoding}.</source>
        <translation>Aus {name}, {encoding}.</translation>
    </message>
    <message>
        <source>Which outlet is this article from?</source>
        <translation>Aus welchem Medium stammt dieser Artikel?</translation>
    </message>
    <message>
        <source>it counts</source>
        <translation>er zählt mit</translation>
    </message>
</context>
<context>
    <name>ArticleKeys</name>
    <message>
        <source>The spans differed in {attributes}; what the span in focus said is kept.</source>
        <translation>Die Stellen unterschieden sich in {attributes}; es gilt, was zur gewählten Stelle gesagt war.</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Article details…</source>
        <translation>Angaben zum Artikel …</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Import corrected text…</source>
        <translation>Korrigierten Text einlesen …</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open beside the others</source>
        <translation>Neben den anderen öffnen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{title}
Sections read or coded: {done} of {all}. Spans: {spans}.</source>
        <translation>{title}
Abschnitte gelesen oder codiert: {done} von {all}. Stellen: {spans}.</translation>
    </message>
</context>
<context>
    <name>ArticleRows</name>
    <message>
        <source>left out: {reason}</source>
        <translation>zählt nicht: {reason}</translation>
    </message>
</context>
<context>
    <name>ArticleTree</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>The filter hid this span; it is shown now.</source>
        <translation>Der Filter hatte diese Stelle ausgeblendet; jetzt ist sie zu sehen.</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Badge</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>It takes</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Measures the frame</source>
        <translation>Misst den Frame</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Required: without a value the span is unfinished</source>
        <translation>Pflicht: Ohne Wert ist die Stelle unfertig</translation>
    </message>
    <message>
        <source>Rule, English</source>
        <translation>Regel, englisch</translation>
    </message>
    <message>
        <source>Rule, German</source>
        <translation>Regel, deutsch</translation>
    </message>
    <message>
        <source>The frames are its values</source>
        <translation>Die Frames sind seine Werte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>“None” can be the answer</source>
        <translation>„Keiner“ kann die Antwort sein</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>+ Group</source>
        <translation>+ Gruppe</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Frames on one passage, at most</source>
        <translation>Höchstens so viele Frames auf einer Stelle</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Spans coded with version {version}: {count}. What changes their meaning deserves a new number.</source>
        <translation>Mit Version {version} codierte Stellen: {count}. Was ihre Bedeutung ändert, verdient eine neue Nummer.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Called off. What is shown may be old.</source>
        <translation>Abgebrochen. Was hier steht, kann veraltet sein.</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>All frames</source>
        <translation>Alle Frames</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Uneinigkeiten</translation>
    </message>
    <message>
        <source>Passages: {count} of {all}</source>
        <translation>Stellen: {count} von {all}</translation>
    </message>
    <message>
        <source>Passages: {count} of {all}, of which the first {shown} are listed</source>
        <translation>Stellen: {count} von {all}; aufgeführt sind die ersten {shown}</translation>
    </message>
    <message>
        <source>Which frame</source>
        <translation>Welcher Frame</translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation>Welche Art</translation>
    </message>
    <message>
        <source>Which pair</source>
        <translation>Welches Paar</translation>
    </message>
</context>
<context>
    <name>CasesFigure</name>
    <message>
        <source>All pairs together</source>
        <translation>Alle Paare zusammen</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
</context>
<context>
    <name>ChartArea</name>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Codings have this frame: retire or merge it. Spans: {spans}, answers: {answers}.</source>
        <translation>Es gibt Codierungen mit diesem Frame; er lässt sich stilllegen oder zusammenführen. Stellen: {spans}, Antworten: {answers}.</translation>
    </message>
    <message>
        <source>Codings have this value, so it stays. Spans: {spans}, answers: {answers}.</source>
        <translation>Es gibt Codierungen mit diesem Wert, daher bleibt er. Stellen: {spans}, Antworten: {answers}.</translation>
    </message>
    <message>
        <source>Codings have values of it, so it stays. Spans: {spans}, answers: {answers}.</source>
        <translation>Es gibt Codierungen mit einem Wert dieses Merkmals, daher bleibt es. Stellen: {spans}, Antworten: {answers}.</translation>
    </message>
    <message>
        <source>Merge frames</source>
        <translation>Frames zusammenführen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>Neuer Frame</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>Redone: {title}</source>
        <translation>Wiederholt: {title}</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Rückgängig: {title}</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>No frame holds these words.</source>
        <translation>Kein Frame enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Revise the codebook</source>
        <translation>Codebuch überarbeiten</translation>
    </message>
    <message>
        <source>Search the codebook</source>
        <translation>Codebuch durchsuchen</translation>
    </message>
</context>
<context>
    <name>CodingRow</name>
    <message>
        <source>Frame for what was found</source>
        <translation>Frame für das Gefundene</translation>
    </message>
    <message>
        <source>Frame …</source>
        <translation>Frame …</translation>
    </message>
    <message>
        <source>Left out: {count}. {reason}</source>
        <translation>Ausgelassen: {count}. {reason}</translation>
    </message>
    <message>
        <source>Tag a&amp;ll</source>
        <translation>All&amp;e codieren</translation>
    </message>
    <message>
        <source>Tag the &amp;selected</source>
        <translation>Au&amp;sgewählte codieren</translation>
    </message>
    <message>
        <source>Tagged: {count}.</source>
        <translation>Codiert: {count}.</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Pick a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Close column</source>
        <translation>Spalte schließen</translation>
    </message>
    <message>
        <source>Sections read or coded: {done} of {all}. Spans: {spans}.</source>
        <translation>Abschnitte gelesen oder codiert: {done} von {all}. Stellen: {spans}.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>&amp;Keep as</source>
        <translation>Merken &amp;als</translation>
    </message>
    <message>
        <source>&amp;Read articles</source>
        <translation>&amp;Artikel lesen</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>Columns of {name}</source>
        <translation>Spalten von {name}</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Proposed by the names of the columns</source>
        <translation>Nach den Namen der Spalten vorgeschlagen</translation>
    </message>
    <message>
        <source>Say which column holds the texts.</source>
        <translation>In welcher Spalte stehen die Texte?</translation>
    </message>
    <message>
        <source>for this time only</source>
        <translation>nur für dieses Mal</translation>
    </message>
    <message>
        <source>{number} of {all} rows hold a text.</source>
        <translation>{number} von {all} Zeilen enthalten einen Text.</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>About</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle Runden</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Verglichen werden</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Mitzählen</translation>
    </message>
    <message>
        <source>Count what annotators are still at work on</source>
        <translation>Auch zählen, woran noch codiert wird</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Gezogen werden</translation>
    </message>
    <message>
        <source>Draw articles, and then of each its entries</source>
        <translation>Artikel ziehen und dann aus jedem seine Einträge</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How far the interval may reach, for the units that it needs</source>
        <translation>Wie weit das Intervall reichen darf; danach richtet sich, wie viele Einheiten noch fehlen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What the distance of two answers about articles means to alpha</source>
        <translation>Was der Abstand zweier Antworten über Artikel für Alpha bedeutet</translation>
    </message>
    <message>
        <source>all frames at once</source>
        <translation>alle Frames auf einmal</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>all, then without each one</source>
        <translation>alle, dann ohne jede einzelne</translation>
    </message>
    <message>
        <source>attributes of spans</source>
        <translation>Merkmale von Stellen</translation>
    </message>
    <message>
        <source>by outlet</source>
        <translation>nach Medium</translation>
    </message>
    <message>
        <source>by round</source>
        <translation>nach Runde</translation>
    </message>
    <message>
        <source>by version of the codebook</source>
        <translation>nach Version des Codebuchs</translation>
    </message>
    <message>
        <source>each frame on its own</source>
        <translation>jeder Frame für sich</translation>
    </message>
    <message>
        <source>each with themselves (hidden repeats)</source>
        <translation>jede mit sich selbst (verdeckte Wiederholungen)</translation>
    </message>
    <message>
        <source>entries within articles</source>
        <translation>Einträge innerhalb der Artikel</translation>
    </message>
    <message>
        <source>every two</source>
        <translation>je zwei</translation>
    </message>
    <message>
        <source>not parted</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>questions about articles</source>
        <translation>Fragen zu Artikeln</translation>
    </message>
    <message>
        <source>unfinished work, too</source>
        <translation>auch Unfertiges</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>&amp;Spans</source>
        <translation>&amp;Stellen</translation>
    </message>
    <message>
        <source>&amp;Spans ({number})</source>
        <translation>&amp;Stellen ({number})</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Confirm &amp;all proposals</source>
        <translation>&amp;Alle Vorschläge bestätigen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Every span keeps its words and its place among them.</source>
        <translation>Jede Stelle behält ihre Wörter und ihren Platz zwischen den anderen.</translation>
    </message>
    <message>
        <source>Import corrected text</source>
        <translation>Korrigierten Text einlesen</translation>
    </message>
    <message>
        <source>Sections: {same} the same, {new} new and unread.</source>
        <translation>Abschnitte: {same} unverändert, {new} neu und ungelesen.</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Spans that keep their words: {kept}.</source>
        <translation>Stellen mit gleichem Wortlaut: {kept}.</translation>
    </message>
    <message>
        <source>Spans without an anchor: {left}.</source>
        <translation>Stellen ohne Anker: {left}.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>The corrected text has nothing like these words. The span stays with the earlier version; you can give it a place by hand later.</source>
        <translation>Im korrigierten Text steht nichts Ähnliches. Die Stelle bleibt bei der früheren Fassung; sie lässt sich später von Hand neu verankern.</translation>
    </message>
    <message>
        <source>These words stand at several places, and nothing around them tells which is meant. The span stays with the earlier version; you can give it a place by hand later.</source>
        <translation>Diese Wörter stehen mehrmals im Text, und nichts in ihrer Umgebung verrät, welche gemeint sind. Die Stelle bleibt bei der früheren Fassung; sie lässt sich später von Hand neu verankern.</translation>
    </message>
    <message>
        <source>This may be another article.</source>
        <translation>Das ist womöglich ein anderer Artikel.</translation>
    </message>
    <message>
        <source>What becomes of spans and text</source>
        <translation>Was aus Stellen und Text wird</translation>
    </message>
    <message>
        <source>What changes in the text</source>
        <translation>Was sich im Text ändert</translation>
    </message>
    <message>
        <source>{share} % of the words stay.</source>
        <translation>{share} % der Wörter bleiben.</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>Ordner des Logs öffnen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>This is a mistake of the program, not yours. Everything that was shown as saved is saved. You may go on; if something looks odd, close the window and open the project again.

The log helps to mend it: {log}</source>
        <translation>Das ist ein Fehler des Programms, nicht Ihrer. Alles, was als gespeichert gezeigt wurde, ist gespeichert. Es kann weitergehen; sieht etwas merkwürdig aus, das Fenster schließen und das Projekt neu öffnen.

Beim Beheben hilft das Log: {log}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Note (N)</source>
        <translation>Notiz (N)</translation>
    </message>
    <message>
        <source>Note on the statement</source>
        <translation>Notiz zur Aussage</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Remove passage</source>
        <translation>Passage entfernen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Title (R)</source>
        <translation>Titel (R)</translation>
    </message>
    <message>
        <source>Title of the statement</source>
        <translation>Titel der Aussage</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DoubtsPage</name>
    <message>
        <source>The uncertain spans of the frame</source>
        <translation>Die unsicheren Stellen des Frames</translation>
    </message>
    <message>
        <source>Uncertain spans by frame and annotator</source>
        <translation>Unsichere Stellen nach Frame und Codierer:in</translation>
    </message>
</context>
<context>
    <name>DriftPage</name>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>DropPage</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>Text and Markdown, saved pages (HTML, MHTML), PDF, DOCX, ODT, EPUB, RTF,
corpora as CSV, TSV, XLSX or JSON lines, folders and ZIP archives of them; or paste a text.</source>
        <translation>Text und Markdown, gespeicherte Seiten (HTML, MHTML), PDF, DOCX, ODT, EPUB, RTF,
Korpora als CSV, TSV, XLSX oder JSON-Zeilen, Ordner und ZIP-Archive davon; oder einen Text einfügen.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Double-click an article on the left, or press {key}.
Ctrl+Enter opens it beside the others.</source>
        <translation>Links auf einen Artikel doppelklicken oder {key} drücken.
Strg+Eingabe öffnet ihn neben den anderen.</translation>
    </message>
    <message>
        <source>Drop files on this window, or press {key} to import them.</source>
        <translation>Dateien in dieses Fenster ziehen oder {key} drücken, um sie einzulesen.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>Kein Artikel ist offen</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>Noch gibt es keine Artikel</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Adjudicated coding alone</source>
        <translation>Nur die entschiedene Codierung</translation>
    </message>
    <message>
        <source>All codings</source>
        <translation>Alle Codierungen</translation>
    </message>
    <message>
        <source>All rounds and none</source>
        <translation>Alle Runden und ohne Runde</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Coders alone</source>
        <translation>Nur die der Codierer:innen</translation>
    </message>
    <message>
        <source>Everything is exported. Spans: {spans}, articles: {articles}, people: {people}.</source>
        <translation>Alles wird ausgegeben. Stellen: {spans}, Artikel: {articles}, Personen: {people}.</translation>
    </message>
    <message>
        <source>Export dataset</source>
        <translation>Datensatz ausgeben</translation>
    </message>
    <message>
        <source>Exported: {spans} of {all_spans} spans, {articles} of {all_articles} articles, {people} of {all_people} people. The rest is left out.</source>
        <translation>Ausgegeben werden {spans} von {all_spans} Stellen, {articles} von {all_articles} Artikeln, {people} von {all_people} Personen. Der Rest bleibt weg.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>First words of each span</source>
        <translation>Die ersten Wörter jeder Stelle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Full texts</source>
        <translation>Ganze Texte</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Behält</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>No texts, offsets alone</source>
        <translation>Keine Texte, nur Positionen</translation>
    </message>
    <message>
        <source>Nothing is ticked in one of the lists.</source>
        <translation>In einer der Listen ist nichts angekreuzt.</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Positionen zählen</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The same files in a folder (*)</source>
        <translation>Dieselben Dateien in einem Ordner (*)</translation>
    </message>
    <message>
        <source>This format cannot be written without the texts.</source>
        <translation>Dieses Format lässt sich nicht ohne die Texte schreiben.</translation>
    </message>
    <message>
        <source>This format holds both offsets, or none.</source>
        <translation>Dieses Format enthält beide Positionen oder keine.</translation>
    </message>
    <message>
        <source>in the article&apos;s text</source>
        <translation>im Text des Artikels</translation>
    </message>
    <message>
        <source>in the source file</source>
        <translation>in der Quelldatei</translation>
    </message>
    <message>
        <source>without an outlet</source>
        <translation>ohne Medium</translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message>
        <source>What is shown</source>
        <translation>Was zu sehen ist</translation>
    </message>
</context>
<context>
    <name>FiguresWindow</name>
    <message>
        <source>Agency copy is being looked for; until then it counts as before.</source>
        <translation>Agenturtext wird noch gesucht; bis dahin zählt er wie zuvor.</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>Als Bild kopiert</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung ausgeben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Figure for print (*.svg);;Document (*.pdf);;Picture (*.png);;Table (*.csv)</source>
        <translation>Abbildung für den Druck (*.svg);;Dokument (*.pdf);;Bild (*.png);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>While a blind round is open, figures stay hidden from who codes in it.</source>
        <translation>Solange eine blinde Runde offen ist, bleiben Abbildungen denen verborgen, die darin codieren.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
    <message>
        <source>{subject} · passages: {count}</source>
        <translation>{subject} · Stellen: {count}</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FileModel</name>
    <message>
        <source>duplicate of {name}</source>
        <translation>Dublette von {name}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>new version of {alike}</source>
        <translation>neue Fassung von {alike}</translation>
    </message>
    <message>
        <source>will be imported</source>
        <translation>wird eingelesen</translation>
    </message>
    <message>
        <source>will be imported; much like {name}</source>
        <translation>wird eingelesen; {name} sehr ähnlich</translation>
    </message>
    <message>
        <source>will be imported; outlet unknown</source>
        <translation>wird eingelesen; Medium unbekannt</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>All spans are shown.</source>
        <translation>Alle Stellen sind zu sehen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Spans that pass are shown.</source>
        <translation>Zu sehen ist, was passt.</translation>
    </message>
</context>
<context>
    <name>FilterSign</name>
    <message>
        <source>Filtered: {shown} of {all} spans</source>
        <translation>Gefiltert: {shown} von {all} Stellen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Takes the filter away</source>
        <translation>Nimmt den Filter weg</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Every outlet</source>
        <translation>Jedes Medium</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Verknüpfung</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>Nicht verworfen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Outlet that carries it</source>
        <translation>Medium, das sie bringt</translation>
    </message>
    <message>
        <source>Outlet that drops it</source>
        <translation>Medium, das sie weglässt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Words in the passages</source>
        <translation>Wörter in den Passagen</translation>
    </message>
    <message>
        <source>carries, and this one drops:</source>
        <translation>bringt, und dieses lässt weg:</translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>A regular expression (RE2): Kasachstans? finds both forms</source>
        <translation>Ein regulärer Ausdruck (RE2): Kasachstans? findet beide Formen</translation>
    </message>
    <message>
        <source>Any &amp;blank</source>
        <translation>Jeder &amp;Leerraum</translation>
    </message>
    <message>
        <source>Capi&amp;tals</source>
        <translation>&amp;Großbuchstaben</translation>
    </message>
    <message>
        <source>Find in texts</source>
        <translation>In Texten suchen</translation>
    </message>
    <message>
        <source>Heed capital and small letters</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Leave out what is part of a longer word</source>
        <translation>Auslassen, was Teil eines längeren Wortes ist</translation>
    </message>
    <message>
        <source>No-break spaces and line breaks count as blanks</source>
        <translation>Geschützte Leerzeichen und Zeilenwechsel zählen als Leerzeichen</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Article {done} of {total}</source>
        <translation>Artikel {done} von {total}</translation>
    </message>
    <message>
        <source>Found: {found}, articles: {articles}</source>
        <translation>Gefunden: {found}, Artikel: {articles}</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{place} of {found}</source>
        <translation>{place} von {found}</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>&amp;Finish</source>
        <translation>A&amp;bschließen</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Unfinished span: {words}</source>
        <translation>Unfertige Stelle: {words}</translation>
    </message>
    <message>
        <source>Unfinished spans: {count}.</source>
        <translation>Unfertige Stellen: {count}.</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Was noch zu tun ist</translation>
    </message>
    <message>
        <source>Why it is finished all the same</source>
        <translation>Warum trotzdem abgeschlossen wird</translation>
    </message>
    <message>
        <source>{unread} of {all} entries unread.</source>
        <translation>{unread} von {all} Einträgen ungelesen.</translation>
    </message>
    <message>
        <source>{unread} of {all} sections unread.</source>
        <translation>{unread} von {all} Abschnitten ungelesen.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>To be mended before it can be saved: {fault}</source>
        <translation>Vor dem Speichern zu beheben: {fault}</translation>
    </message>
    <message>
        <source>Worth mending: {fault}</source>
        <translation>Sollte behoben werden: {fault}</translation>
    </message>
</context>
<context>
    <name>FrameForm</name>
    <message>
        <source>(no group)</source>
        <translation>(keine Gruppe)</translation>
    </message>
    <message>
        <source>A memo is required</source>
        <translation>Ein Memo ist Pflicht</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Belongs here (a rule a line)</source>
        <translation>Gehört dazu (je Zeile eine Regel)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Does not belong here (a rule a line)</source>
        <translation>Gehört nicht dazu (je Zeile eine Regel)</translation>
    </message>
    <message>
        <source>Easily confused with</source>
        <translation>Leicht zu verwechseln mit</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Indicator words</source>
        <translation>Signalwörter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>One a line: beginnings of words</source>
        <translation>Je Zeile eines: Wortanfänge</translation>
    </message>
    <message>
        <source>One a line; values behind a bar: words | voice=expert</source>
        <translation>Je Zeile eines, Werte hinter einem Strich: Worte | voice=expert</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
</context>
<context>
    <name>Here</name>
    <message>
        <source>All spans at the caret; Tab leads here, arrows choose, Enter leads back.</source>
        <translation>Alle Stellen am Cursor; Tab führt hierher, Pfeile wählen, Eingabe führt zurück.</translation>
    </message>
    <message>
        <source>Spans at the caret</source>
        <translation>Stellen am Cursor</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Steps in which article</source>
        <translation>Schritte in welchem Artikel</translation>
    </message>
    <message>
        <source>Steps: {count}</source>
        <translation>Schritte: {count}</translation>
    </message>
    <message>
        <source>The focused article</source>
        <translation>Der Artikel mit dem Cursor</translation>
    </message>
    <message>
        <source>Which kind of steps</source>
        <translation>Welche Art von Schritten</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Wessen Schritte</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Articles imported: {number}.</source>
        <translation>Artikel eingelesen: {number}.</translation>
    </message>
    <message>
        <source>Choose a table with metadata</source>
        <translation>Tabelle mit Angaben wählen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Close without importing? What you changed here is lost.</source>
        <translation>Schließen, ohne einzulesen? Was hier geändert wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Refused: {names}.</source>
        <translation>Abgelehnt: {names}.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Take &amp;metadata from a table…</source>
        <translation>&amp;Angaben aus einer Tabelle …</translation>
    </message>
    <message>
        <source>There already: {names}.</source>
        <translation>Schon vorhanden: {names}.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage liegt kein Text.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts einzulesen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Which outlet is this from? The file does not say.</source>
        <translation>Aus welchem Medium stammt das? Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>new versions: {number}</source>
        <translation>neue Fassungen: {number}</translation>
    </message>
    <message>
        <source>{number} left out</source>
        <translation>{number} ausgelassen</translation>
    </message>
    <message>
        <source>{number} refused</source>
        <translation>{number} abgelehnt</translation>
    </message>
    <message>
        <source>{number} there already</source>
        <translation>{number} schon vorhanden</translation>
    </message>
    <message>
        <source>{number} will be imported</source>
        <translation>einzulesen: {number}</translation>
    </message>
    <message>
        <source>{number} without an outlet</source>
        <translation>{number} ohne Medium</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Key for “{action}”</source>
        <translation>Taste für „{action}“</translation>
    </message>
    <message>
        <source>Press the key, or Esc</source>
        <translation>Taste drücken, oder Esc</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Set…</source>
        <translation>&amp;Festlegen …</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste finden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>{key}: here {name}</source>
        <translation>{key}: hier {name}</translation>
    </message>
</context>
<context>
    <name>KeysWindow</name>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Tasten ändern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The sheet is {name}.</source>
        <translation>Das Blatt ist {name}.</translation>
    </message>
    <message>
        <source>kzannot keys</source>
        <translation>Tasten von kzannot</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>{name} lässt sich nicht schreiben: {reason}.</translation>
    </message>
</context>
<context>
    <name>LayoutsDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Delete the layout {name}? This cannot be undone.</source>
        <translation>Die Anordnung {name} löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Name for what is open now</source>
        <translation>Name für das, was gerade offen ist</translation>
    </message>
    <message>
        <source>No layout is kept yet. One holds which articles are open, how wide and where.</source>
        <translation>Noch ist keine Anordnung gespeichert. Sie hält fest, welche Artikel offen sind, wie breit und wo.</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>There is a layout of this name; what is open now takes its place.</source>
        <translation>Eine Anordnung dieses Namens gibt es schon; was jetzt offen ist, tritt an ihre Stelle.</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Ledger: what was used and what was left out</source>
        <translation>Nachweis: was gezählt wurde und was nicht</translation>
    </message>
</context>
<context>
    <name>LinePair</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Load annotations</source>
        <translation>Codierungen laden</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>Positionen zählen</translation>
    </message>
    <message>
        <source>Only where the file names nobody, or no round.</source>
        <translation>Nur wo die Datei niemanden oder keine Runde nennt.</translation>
    </message>
    <message>
        <source>Read…</source>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>in the article&apos;s text</source>
        <translation>im Text des Artikels</translation>
    </message>
    <message>
        <source>in the source file</source>
        <translation>in der Quelldatei</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Recent pro&amp;jects</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation>{name} (nur lesen)</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Margin with a stripe for each span</source>
        <translation>Rand mit einem Streifen je Stelle</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Load annotations</source>
        <translation>Codierungen laden</translation>
    </message>
    <message>
        <source>Looking at what would come in …</source>
        <translation>Es wird geprüft, was hinzukäme …</translation>
    </message>
    <message>
        <source>Names of the file</source>
        <translation>Namen der Datei</translation>
    </message>
    <message>
        <source>New – {things}.</source>
        <translation>Neu – {things}.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>The file brings its codebook; frames are not matched.</source>
        <translation>Die Datei bringt ihr Codebuch mit; Frames werden nicht zugeordnet.</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>Schon vorhanden: {count}.</translation>
    </message>
    <message>
        <source>What is left out or differs</source>
        <translation>Was wegbleibt oder abweicht</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>read sections</source>
        <translation>gelesene Abschnitte</translation>
    </message>
    <message>
        <source>same label</source>
        <translation>gleiche Bezeichnung</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>MemoField</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Memo ({key}). Ctrl+Enter stores it and goes back to the text.</source>
        <translation>Memo ({key}). Strg+Eingabe speichert es und führt in den Text zurück.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Merge frames</source>
        <translation>Frames zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{frame}” into</source>
        <translation>„{frame}“ aufgehen lassen in</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Make project</source>
        <translation>Projekt &amp;anlegen</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei …</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Say where the project shall lie.</source>
        <translation>Bitte angeben, wo das Projekt liegen soll.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>The project is one file, which can be copied and sent.</source>
        <translation>Das Projekt ist eine einzige Datei, die sich kopieren und verschicken lässt.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is such a file already; it will not be overwritten.</source>
        <translation>Diese Datei gibt es schon; sie wird nicht überschrieben.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Attributes of spans</source>
        <translation>Merkmale der Stellen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the text</source>
        <translation>Überblick über den Text</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Action, frame or article</source>
        <translation>Aktion, Frame oder Artikel</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>PeopleButton</name>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Who is compared; where nobody is ticked, everybody</source>
        <translation>Wer verglichen wird; ist niemand angekreuzt, alle</translation>
    </message>
    <message>
        <source>{count} annotators</source>
        <translation>{count} Codierer:innen</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>A colour is written as #45736A.</source>
        <translation>Eine Farbe schreibt man wie #45736A.</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>Ein neuer Name</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Nothing coded yet</source>
        <translation>Noch nichts codiert</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Spans: {spans}, answers: {answers}, sections read: {readings}</source>
        <translation>Stellen: {spans}, Antworten: {answers}, gelesene Abschnitte: {readings}</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>Das bin &amp;ich</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>, {entries} ticker entries</source>
        <translation>, {entries} Tickereinträge</translation>
    </message>
    <message>
        <source>Here a passage shows what the frame will look like.</source>
        <translation>Hier zeigt eine Stelle, wie der Frame aussehen wird.</translation>
    </message>
    <message>
        <source>Much like {name}: {share} % of the runs of words are the same.</source>
        <translation>{name} sehr ähnlich: {share} % der Wortfolgen sind gleich.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The file is so long that its end is not shown here; all of it is imported.</source>
        <translation>Die Datei ist so lang, dass ihr Ende hier nicht gezeigt wird; eingelesen wird sie ganz.</translation>
    </message>
    <message>
        <source>a passage shows what</source>
        <translation>zeigt eine Stelle</translation>
    </message>
    <message>
        <source>{sections} sections of text with {words} words, {furniture} of furniture</source>
        <translation>{sections} Abschnitte Text mit {words} Wörtern, {furniture} Beiwerk</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>answered: {answer}</source>
        <translation>beantwortet: {answer}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist offen.</translation>
    </message>
    <message>
        <source>Questions about the article</source>
        <translation>Fragen zum Artikel</translation>
    </message>
    <message>
        <source>The codebook asks nothing about whole articles.</source>
        <translation>Das Codebuch fragt nichts über ganze Artikel.</translation>
    </message>
    <message>
        <source>{done} of {all} answered</source>
        <translation>{done} von {all} beantwortet</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Reading files… {done}</source>
        <translation>Dateien werden gelesen … {done}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Agreement report</source>
        <translation>Bericht zur Übereinstimmung</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>First words of each</source>
        <translation>Erste Wörter jeder Stelle</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Im Wortlaut</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>No texts, offsets alone</source>
        <translation>Keine Texte, nur Positionen</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>What the project cannot know, for the methods section: {entered} of {all} entered. The number is that of the point in the report; what is left empty is named there as a gap.</source>
        <translation>Was das Projekt nicht wissen kann, für den Methodenteil: {entered} von {all} eingetragen. Die Zahl ist die der Angabe im Bericht; was leer bleibt, nennt er als Lücke.</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben …</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Another &amp;project…</source>
        <translation>Anderes &amp;Projekt …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>No project is chosen.</source>
        <translation>Es ist kein Projekt gewählt.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The project that is there now is set aside, and nothing of it is lost.</source>
        <translation>Das jetzige Projekt wird beiseitegelegt; nichts davon geht verloren.</translation>
    </message>
    <message>
        <source>There is no backup of this project yet.</source>
        <translation>Von diesem Projekt gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>unversehrt</translation>
    </message>
</context>
<context>
    <name>RulePanel</name>
    <message>
        <source>Rule of the frame</source>
        <translation>Regel des Frames</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nothing new was found that articles share.</source>
        <translation>Es wurde nichts Neues gefunden, was Artikel gemeinsam haben.</translation>
    </message>
    <message>
        <source>Statements proposed: {count}. Confirm or reject them; undo takes them back.</source>
        <translation>Vorgeschlagene Aussagen: {count}. Sie lassen sich bestätigen oder verwerfen; „Rückgängig“ nimmt alle zurück.</translation>
    </message>
</context>
<context>
    <name>SectionsView</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>{kind}, {place} of {all}: {words}</source>
        <translation>{kind}, {place} von {all}: {words}</translation>
    </message>
</context>
<context>
    <name>SessionClock</name>
    <message>
        <source>You have been at work for {minutes} minutes. A short break keeps you careful.</source>
        <translation>Seit {minutes} Minuten wird gearbeitet. Eine kurze Pause hält aufmerksam.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Change keys…</source>
        <translation>&amp;Tasten ändern …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShapeRow</name>
    <message>
        <source>For pages whose article was not found.</source>
        <translation>Für Seiten, deren Artikel nicht gefunden wurde.</translation>
    </message>
    <message>
        <source>Read all text of the page</source>
        <translation>Ganzen Text der Seite lesen</translation>
    </message>
    <message>
        <source>Split at:</source>
        <translation>Teilen an:</translation>
    </message>
    <message>
        <source>This looks like several articles. Split at:</source>
        <translation>Das sieht nach mehreren Artikeln aus. Teilen an:</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Choose a passage above to see both codings in the text.</source>
        <translation>Oben eine Stelle wählen, um beide Codierungen im Text zu sehen.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Anfangen</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>Ein neuer Name</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer codiert?</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans without a sure place</source>
        <translation>Stellen ohne sicheren Platz</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>found nowhere</source>
        <translation>nirgends gefunden</translation>
    </message>
    <message>
        <source>goes to its new place</source>
        <translation>rückt an den neuen Platz</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>anderer Wortlaut</translation>
    </message>
    <message>
        <source>same words among others</source>
        <translation>gleicher Wortlaut, andere Umgebung</translation>
    </message>
    <message>
        <source>stands at several places</source>
        <translation>steht mehrmals im Text</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase span</source>
        <translation>Stelle löschen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>No span in focus.

Select a passage and press a frame&apos;s key, or put the caret into a span.</source>
        <translation>Keine Stelle gewählt.

Eine Textstelle markieren und die Taste eines Frames drücken oder den Cursor in eine Stelle setzen.</translation>
    </message>
    <message>
        <source>Still missing: {names}</source>
        <translation>Es fehlt noch: {names}</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>Article text</source>
        <translation>Text des Artikels</translation>
    </message>
</context>
<context>
    <name>SpokenSpans</name>
    <message>
        <source>Redone: {title}</source>
        <translation>Wiederholt: {title}</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Rückgängig: {title}</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>unfinished, still missing: {names}</source>
        <translation>unfertig, es fehlt noch: {names}</translation>
    </message>
    <message>
        <source>words: {count}</source>
        <translation>Wörter: {count}</translation>
    </message>
</context>
<context>
    <name>SpreadButton</name>
    <message>
        <source>Also for all {number} selected</source>
        <translation>Auch für alle {number} ausgewählten</translation>
    </message>
    <message>
        <source>Also for {number} without an outlet</source>
        <translation>Auch für {number} ohne Medium</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Look at the demo</source>
        <translation>Die &amp;Demo ansehen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Or drop a project on this window.</source>
        <translation>Oder ein Projekt in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Read news articles side by side, and tag how they frame what happened.</source>
        <translation>Nachrichten nebeneinander lesen und codieren, wie sie das Geschehen rahmen.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Six short articles of invented outlets, coded by three demo annotators</source>
        <translation>Sechs kurze Artikel erfundener Medien, von drei Demo-Codierer:innen codiert</translation>
    </message>
    <message>
        <source>The projects you open will stand here.</source>
        <translation>Hier stehen später die geöffneten Projekte.</translation>
    </message>
    <message>
        <source>{path}
Del takes it off this list; the file stays.</source>
        <translation>{path}
Entf nimmt es von dieser Liste; die Datei bleibt.</translation>
    </message>
</context>
<context>
    <name>StatementGrid</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>StatementsWindow</name>
    <message>
        <source>Agency copy</source>
        <translation>Agenturtext</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export statements</source>
        <translation>Aussagen ausgeben</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Look for statements</source>
        <translation>Aussagen suchen</translation>
    </message>
    <message>
        <source>Looking for what articles share …</source>
        <translation>Sucht, was Artikel gemeinsam haben …</translation>
    </message>
    <message>
        <source>No shared statements yet. Look for them, or link passages that are selected in two columns.</source>
        <translation>Noch keine gemeinsamen Aussagen. „Aussagen suchen“ schlägt welche vor; oder in zwei Spalten je eine Passage markieren und verknüpfen.</translation>
    </message>
    <message>
        <source>No statement fits what is chosen above.</source>
        <translation>Keine Aussage passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>Omissions</source>
        <translation>Weggelassenes</translation>
    </message>
    <message>
        <source>Shared statements</source>
        <translation>Gemeinsame Aussagen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Statements: {count} of {all}</source>
        <translation>Aussagen: {count} von {all}</translation>
    </message>
    <message>
        <source>Table (*.csv *.tsv)</source>
        <translation>Tabelle (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Whatever the first outlet shares with others, the second one has, too.</source>
        <translation>Was das erste Medium mit anderen gemeinsam hat, bringt das zweite auch.</translation>
    </message>
    <message>
        <source>While a blind round is open, shared statements stay hidden from who codes in it.</source>
        <translation>Solange eine blinde Runde offen ist, bleiben gemeinsame Aussagen denen verborgen, die darin codieren.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Active: {minutes} min</source>
        <translation>Aktiv: {minutes} min</translation>
    </message>
    <message>
        <source>Go to the next span that lacks an answer</source>
        <translation>Zur nächsten Stelle, der etwas fehlt</translation>
    </message>
    <message>
        <source>Go to the next unread section</source>
        <translation>Zum nächsten ungelesenen Abschnitt</translation>
    </message>
    <message>
        <source>How long you have worked at this article</source>
        <translation>Wie lange an diesem Artikel gearbeitet wurde</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>Jemand anderes meldet sich an</translation>
    </message>
    <message>
        <source>Unfinished spans: {count}</source>
        <translation>Unfertige Stellen: {count}</translation>
    </message>
    <message>
        <source>Unread sections: {count}</source>
        <translation>Ungelesene Abschnitte: {count}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Ledger</source>
        <translation>Nachweis</translation>
    </message>
</context>
<context>
    <name>TextPair</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>+ Attribute</source>
        <translation>+ Merkmal</translation>
    </message>
    <message>
        <source>+ Frame</source>
        <translation>+ Frame</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Of &amp;articles (a question)</source>
        <translation>Von &amp;Artikeln (eine Frage)</translation>
    </message>
    <message>
        <source>Of &amp;spans</source>
        <translation>Von &amp;Stellen</translation>
    </message>
    <message>
        <source>Redo: {title} ({key})</source>
        <translation>Wiederholen: {title} ({key})</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Undo: {title} ({key})</source>
        <translation>Rückgängig: {title} ({key})</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>End &amp;tour</source>
        <translation>&amp;Rundgang beenden</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>UnanchoredPanel</name>
    <message>
        <source>Anchor to the selection</source>
        <translation>An der Markierung verankern</translation>
    </message>
    <message>
        <source>Erase span</source>
        <translation>Stelle löschen</translation>
    </message>
    <message>
        <source>Every span has its place in its article.</source>
        <translation>Jede Stelle hat ihren Platz im Artikel.</translation>
    </message>
    <message>
        <source>Of others: {number}</source>
        <translation>Von anderen: {number}</translation>
    </message>
    <message>
        <source>Open {title} and select the words that the span shall cover.</source>
        <translation>Erst {title} öffnen und die Wörter markieren, die die Stelle umfassen soll.</translation>
    </message>
    <message>
        <source>Show where it stood</source>
        <translation>Zeigen, wo sie stand</translation>
    </message>
    <message>
        <source>Spans without an anchor</source>
        <translation>Stellen ohne Anker</translation>
    </message>
</context>
<context>
    <name>ValueTable</name>
    <message>
        <source>+ Value</source>
        <translation>+ Wert</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Import as an article of its own</source>
        <translation>Als eigenen Artikel einlesen</translation>
    </message>
    <message>
        <source>Its text takes the place of the article&apos;s; what was coded moves along.</source>
        <translation>Der Text tritt an die Stelle des bisherigen; was codiert ist, rückt mit.</translation>
    </message>
    <message>
        <source>Take as the new version of “{title}”</source>
        <translation>Als neue Fassung von „{title}“ nehmen</translation>
    </message>
    <message>
        <source>The article that it is like stays as it is.</source>
        <translation>Der ähnliche Artikel bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About kzannot</source>
        <translation>Ü&amp;ber kzannot</translation>
    </message>
    <message>
        <source>&amp;Agreement per frame</source>
        <translation>&amp;Übereinstimmung je Frame</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>&amp;Auswertung</translation>
    </message>
    <message>
        <source>&amp;Close column</source>
        <translation>Spalte s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Codieren</translation>
    </message>
    <message>
        <source>&amp;Copy passage</source>
        <translation>Textstelle &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Definition of the frame</source>
        <translation>&amp;Definition des Frames</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Erase span</source>
        <translation>Stelle &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Export dataset…</source>
        <translation>Datensatz &amp;ausgeben …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Filter the spans…</source>
        <translation>Stellen &amp;filtern …</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Finish or reopen article</source>
        <translation>&amp;Artikel abschließen oder wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Frame frequency</source>
        <translation>&amp;Häufigkeit der Frames</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Grow the selection</source>
        <translation>Markierung &amp;vergrößern</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>Artikel &amp;einlesen …</translation>
    </message>
    <message>
        <source>&amp;Indicator words</source>
        <translation>Signal&amp;wörter</translation>
    </message>
    <message>
        <source>&amp;Larger letters</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Load annotations…</source>
        <translation>Codierungen &amp;laden …</translation>
    </message>
    <message>
        <source>&amp;Look for shared statements</source>
        <translation>Gemeinsame Aussagen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Memo of the span</source>
        <translation>&amp;Memo zur Stelle</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Next column</source>
        <translation>&amp;Nächste Spalte</translation>
    </message>
    <message>
        <source>&amp;Next disagreement</source>
        <translation>&amp;Nächste Uneinigkeit</translation>
    </message>
    <message>
        <source>&amp;Next unread section</source>
        <translation>&amp;Nächster ungelesener Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Panels at the edges</source>
        <translation>&amp;Leisten am Rand</translation>
    </message>
    <message>
        <source>&amp;Previous column</source>
        <translation>&amp;Vorige Spalte</translation>
    </message>
    <message>
        <source>&amp;Print article…</source>
        <translation>Artikel dr&amp;ucken …</translation>
    </message>
    <message>
        <source>&amp;Questions about the article</source>
        <translation>&amp;Fragen zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read, without a frame</source>
        <translation>&amp;Gelesen, ohne Frame</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Shared statements</source>
        <translation>&amp;Gemeinsame Aussagen</translation>
    </message>
    <message>
        <source>&amp;Stripes in the margin</source>
        <translation>&amp;Streifen am Rand</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Agenc&amp;y copy</source>
        <translation>Agen&amp;turtext</translation>
    </message>
    <message>
        <source>Agreement &amp;pair by pair</source>
        <translation>Übereinstimmung &amp;paarweise</translation>
    </message>
    <message>
        <source>Agreement &amp;report…</source>
        <translation>&amp;Bericht zur Übereinstimmung …</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
        <source>Anchor to the selection</source>
        <translation>An der Markierung verankern</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>&amp;Angaben zum Artikel …</translation>
    </message>
    <message>
        <source>Begin a character earlier</source>
        <translation>Ein Zeichen früher beginnen</translation>
    </message>
    <message>
        <source>Begin a character later</source>
        <translation>Ein Zeichen später beginnen</translation>
    </message>
    <message>
        <source>Begin a word earlier</source>
        <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>Begin a word later</source>
        <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>&amp;Tasten ändern …</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Column &amp;{number}</source>
        <translation>Spalte &amp;{number}</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>Befehls&amp;palette …</translation>
    </message>
    <message>
        <source>Copy passage with c&amp;itation</source>
        <translation>Textstelle mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>De&amp;tails of the span</source>
        <translation>&amp;Einzelheiten der Stelle</translation>
    </message>
    <message>
        <source>End a character earlier</source>
        <translation>Ein Zeichen früher enden</translation>
    </message>
    <message>
        <source>End a character later</source>
        <translation>Ein Zeichen später enden</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Weiters&amp;uchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>Go to the &amp;articles</source>
        <translation>Zu den &amp;Artikeln</translation>
    </message>
    <message>
        <source>Import corrected te&amp;xt…</source>
        <translation>Korri&amp;gierten Text einlesen …</translation>
    </message>
    <message>
        <source>L&amp;ayouts…</source>
        <translation>An&amp;ordnungen …</translation>
    </message>
    <message>
        <source>L&amp;ink the selected passages</source>
        <translation>Gewählte Passagen &amp;verknüpfen</translation>
    </message>
    <message>
        <source>Link &amp;scrolling in another way</source>
        <translation>&amp;Anders gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Link by &amp;time of entries</source>
        <translation>Nach &amp;Zeit der Einträge</translation>
    </message>
    <message>
        <source>Link by p&amp;osition</source>
        <translation>Nach Position im Te&amp;xt</translation>
    </message>
    <message>
        <source>Link by stat&amp;ement</source>
        <translation>Nach Aussa&amp;ge</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>Siche&amp;rung anlegen</translation>
    </message>
    <message>
        <source>Mark span as &amp;uncertain</source>
        <translation>Stelle als &amp;unsicher kennzeichnen</translation>
    </message>
    <message>
        <source>Merge with the &amp;nearest span of its frame</source>
        <translation>Mit der &amp;nächstliegenden Stelle desselben Frames verbinden</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>Nach &amp;links rücken</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>Nach &amp;rechts rücken</translation>
    </message>
    <message>
        <source>New frame of the &amp;words</source>
        <translation>Neuer Frame aus den &amp;Wörtern</translation>
    </message>
    <message>
        <source>Next &amp;entry or heading</source>
        <translation>Nächster &amp;Eintrag oder Zwischentitel</translation>
    </message>
    <message>
        <source>Next &amp;paragraph</source>
        <translation>Nächster A&amp;bsatz</translation>
    </message>
    <message>
        <source>Next &amp;sentence</source>
        <translation>Nächster &amp;Satz</translation>
    </message>
    <message>
        <source>Next &amp;uncertain span</source>
        <translation>Nächste &amp;unsichere Stelle</translation>
    </message>
    <message>
        <source>Next &amp;word</source>
        <translation>Nächstes &amp;Wort</translation>
    </message>
    <message>
        <source>Next se&amp;ction</source>
        <translation>Nächster Abschni&amp;tt</translation>
    </message>
    <message>
        <source>Next span at the c&amp;aret</source>
        <translation>Nä&amp;chste Stelle am Cursor</translation>
    </message>
    <message>
        <source>Next span in the &amp;text</source>
        <translation>Nächste Stelle im Te&amp;xt</translation>
    </message>
    <message>
        <source>Next span that is un&amp;finished</source>
        <translation>Nächste un&amp;fertige Stelle</translation>
    </message>
    <message>
        <source>P&amp;eople…</source>
        <translation>&amp;Personen …</translation>
    </message>
    <message>
        <source>P&amp;ut the statement away</source>
        <translation>Aussage weg&amp;legen</translation>
    </message>
    <message>
        <source>Pre&amp;vious disagreement</source>
        <translation>Vor&amp;ige Uneinigkeit</translation>
    </message>
    <message>
        <source>Previous entry or heading</source>
        <translation>Voriger Eintrag oder Zwischentitel</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Voriger Absatz</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Voriger Satz</translation>
    </message>
    <message>
        <source>Previous span at the caret</source>
        <translation>Vorige Stelle am Cursor</translation>
    </message>
    <message>
        <source>Previous span in the text</source>
        <translation>Vorige Stelle im Text</translation>
    </message>
    <message>
        <source>Previous span that is unfinished</source>
        <translation>Vorige unfertige Stelle</translation>
    </message>
    <message>
        <source>Previous uncertain span</source>
        <translation>Vorige unsichere Stelle</translation>
    </message>
    <message>
        <source>Previous unread section</source>
        <translation>Voriger ungelesener Abschnitt</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>Voriges Wort</translation>
    </message>
    <message>
        <source>Repeat the last c&amp;ode</source>
        <translation>Letzten C&amp;ode wiederholen</translation>
    </message>
    <message>
        <source>Revise the &amp;codebook…</source>
        <translation>&amp;Codebuch überarbeiten …</translation>
    </message>
    <message>
        <source>S&amp;maller letters</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Same article &amp;beside</source>
        <translation>Derselbe Artikel &amp;daneben</translation>
    </message>
    <message>
        <source>Save article as P&amp;DF…</source>
        <translation>Artikel als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>Scroll &amp;freely</source>
        <translation>&amp;Frei scrollen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Search the code&amp;book</source>
        <translation>Codeb&amp;uch durchsuchen</translation>
    </message>
    <message>
        <source>Select a character back</source>
        <translation>Ein Zeichen zurück markieren</translation>
    </message>
    <message>
        <source>Select a character further</source>
        <translation>Ein Zeichen weiter markieren</translation>
    </message>
    <message>
        <source>Select the &amp;paragraph</source>
        <translation>Absat&amp;z markieren</translation>
    </message>
    <message>
        <source>Select the &amp;sentence</source>
        <translation>&amp;Satz markieren</translation>
    </message>
    <message>
        <source>Select the span&apos;s pass&amp;age</source>
        <translation>Text der Stelle ma&amp;rkieren</translation>
    </message>
    <message>
        <source>Show &amp;other annotators</source>
        <translation>Andere &amp;Codierer:innen zeigen</translation>
    </message>
    <message>
        <source>Show all spans a&amp;gain</source>
        <translation>Wieder alle Stellen &amp;zeigen</translation>
    </message>
    <message>
        <source>Shrin&amp;k the selection</source>
        <translation>Markierung ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Spans w&amp;ithout an anchor</source>
        <translation>Stellen o&amp;hne Anker</translation>
    </message>
    <message>
        <source>Split span at t&amp;he caret</source>
        <translation>Stelle am Cursor &amp;teilen</translation>
    </message>
    <message>
        <source>Switch &amp;annotator…</source>
        <translation>Andere &amp;Person codiert …</translation>
    </message>
    <message>
        <source>What an outlet &amp;omits</source>
        <translation>Was ein Medium &amp;weglässt</translation>
    </message>
    <message>
        <source>Where annotators &amp;differ</source>
        <translation>Wo sich C&amp;odierer:innen unterscheiden</translation>
    </message>
</context>
<context>
    <name>agreement</name>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Agreement about attributes of matched spans</source>
        <translation>Übereinstimmung bei den Merkmalen einander zugeordneter Stellen</translation>
    </message>
    <message>
        <source>Agreement about questions of articles</source>
        <translation>Übereinstimmung bei Fragen zu Artikeln</translation>
    </message>
    <message>
        <source>Agreement of each frame</source>
        <translation>Übereinstimmung je Frame</translation>
    </message>
    <message>
        <source>Agreement per frame</source>
        <translation>Übereinstimmung je Frame</translation>
    </message>
    <message>
        <source>All that fit, but for gamma</source>
        <translation>Alle passenden außer Gamma</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Computed on {matched} of {spans} spans: those that found a partner.</source>
        <translation>Berechnet aus {matched} von {spans} Stellen: denen, die eine Entsprechung haben.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Differ in</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Uneinigkeiten</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>For ± {width}</source>
        <translation>Bis ± {width}</translation>
    </message>
    <message>
        <source>Forest plot</source>
        <translation>Forest-Plot</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>No two annotators are compared frame by frame. Choose more of them, or another measure.</source>
        <translation>Hier werden keine zwei Codierer:innen Frame für Frame verglichen. Mehr von ihnen wählen oder ein anderes Maß.</translation>
    </message>
    <message>
        <source>No two annotators have marked anything in text that both had read.</source>
        <translation>Noch haben keine zwei Codierer:innen etwas in Text markiert, den beide gelesen haben.</translation>
    </message>
    <message>
        <source>Nobody has tagged anything yet.</source>
        <translation>Noch hat niemand etwas codiert.</translation>
    </message>
    <message>
        <source>Not defined in {share} of the draws.</source>
        <translation>Nicht definiert in {share} der Ziehungen.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Of spans</source>
        <translation>Von Stellen</translation>
    </message>
    <message>
        <source>One coding</source>
        <translation>Eine Codierung</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Overlapping spans of one annotator merged: {count}.</source>
        <translation>Überlappende Stellen einer Person zusammengelegt: {count}.</translation>
    </message>
    <message>
        <source>P &lt; .667</source>
        <translation>P &lt; 0,667</translation>
    </message>
    <message>
        <source>P &lt; .800</source>
        <translation>P &lt; 0,800</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>Paar für Paar</translation>
    </message>
    <message>
        <source>Pairs of spans of one frame that two annotators have both marked, matched one to one where they share half; what found no partner is left out.</source>
        <translation>Paare von Stellen eines Frames, die zwei Personen beide markiert haben, eins zu eins zugeordnet, wo sie sich zur Hälfte decken; was keine Entsprechung hat, bleibt außen vor.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Share of the spans that their annotator marked as uncertain (uncertain of all). A frame that somebody tagged nothing with has no share. Codebook {codebook}; {made}.</source>
        <translation>Anteil der Stellen, die als unsicher gekennzeichnet sind (unsichere von allen). Für einen Frame, mit dem jemand nichts codiert hat, gibt es keinen Anteil. Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Texts that the measure cannot use: {count}.</source>
        <translation>Texte, mit denen das Maß nichts anfangen kann: {count}.</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Die andere</translation>
    </message>
    <message>
        <source>There is nothing to be seen in time yet: no article was read by two annotators.</source>
        <translation>Im Lauf der Zeit ist noch nichts zu sehen: Keinen Artikel haben zwei Codierer:innen gelesen.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet. Two annotators must have read the same text: read or coded every section of a unit.</source>
        <translation>Es gibt noch nichts zu vergleichen. Zwei Codierer:innen müssen denselben Text gelesen haben, also jeden Abschnitt einer Einheit gelesen oder codiert.</translation>
    </message>
    <message>
        <source>Those who read the same text agree about every passage.</source>
        <translation>Wer denselben Text gelesen hat, ist sich über jede Stelle einig.</translation>
    </message>
    <message>
        <source>Uncertain spans</source>
        <translation>Unsichere Stellen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>What the number rests on</source>
        <translation>Worauf die Zahl beruht</translation>
    </message>
    <message>
        <source>Where annotators differ</source>
        <translation>Wo sich Codierer:innen unterscheiden</translation>
    </message>
    <message>
        <source>all frames</source>
        <translation>alle Frames</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikeln</translation>
    </message>
    <message>
        <source>articles and of the entries within them</source>
        <translation>Artikeln und der Einträge in ihnen</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tagen</translation>
    </message>
    <message>
        <source>by difference (interval)</source>
        <translation>nach Differenz (Intervall)</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>nach Monaten</translation>
    </message>
    <message>
        <source>by rank (ordinal)</source>
        <translation>nach Rang (ordinal)</translation>
    </message>
    <message>
        <source>by ratio (ratio)</source>
        <translation>nach Verhältnis (Ratio)</translation>
    </message>
    <message>
        <source>by round</source>
        <translation>nach Runde</translation>
    </message>
    <message>
        <source>by version of the codebook</source>
        <translation>nach Version des Codebuchs</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>nach Wochen</translation>
    </message>
    <message>
        <source>coded once more</source>
        <translation>noch einmal codiert</translation>
    </message>
    <message>
        <source>copy as picture</source>
        <translation>als Bild kopieren</translation>
    </message>
    <message>
        <source>copy as table</source>
        <translation>als Tabelle kopieren</translation>
    </message>
    <message>
        <source>excluded articles</source>
        <translation>ausgeschlossene Artikel</translation>
    </message>
    <message>
        <source>export</source>
        <translation>ausgeben</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtern</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>in batches of articles</source>
        <translation>in Stapeln von Artikeln</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>next disagreement</source>
        <translation>nächste Uneinigkeit</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>vorige</translation>
    </message>
    <message>
        <source>read by nobody</source>
        <translation>von niemandem gelesen</translation>
    </message>
    <message>
        <source>read by one alone</source>
        <translation>nur von einer Person gelesen</translation>
    </message>
    <message>
        <source>same or not (nominal)</source>
        <translation>gleich oder nicht (nominal)</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>Abschnitten</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>spans without an anchor</source>
        <translation>Stellen ohne Anker</translation>
    </message>
    <message>
        <source>stop, back to the table</source>
        <translation>abbrechen, zurück zur Tabelle</translation>
    </message>
    <message>
        <source>to the article</source>
        <translation>zum Artikel</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>used</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>whole articles</source>
        <translation>ganzen Artikeln</translation>
    </message>
    <message>
        <source>without {name}</source>
        <translation>ohne {name}</translation>
    </message>
    <message>
        <source>work that is not finished</source>
        <translation>unfertige Arbeit</translation>
    </message>
    <message>
        <source>{frame}, mean of its items</source>
        <translation>{frame}, Mittel der Fragen</translation>
    </message>
    <message>
        <source>{frame}: no span is marked as uncertain.</source>
        <translation>{frame}: Keine Stelle ist als unsicher gekennzeichnet.</translation>
    </message>
    <message>
        <source>{frame}: {count} uncertain; Enter goes to the span in its article.</source>
        <translation>{frame}: {count} unsichere; Eingabe führt zur Stelle im Artikel.</translation>
    </message>
    <message>
        <source>{measures}; unit: {units}. 95% interval from {samples} draws of {drawn}, seed {seed}; lines at .667 and .800, colour and form by the lower end. Only text that two or more had read ({names}). Codebook {codebook}; {made}.</source>
        <translation>{measures}; Einheit: {units}. 95-%-Intervall aus {samples} Ziehungen von {drawn}, Startwert {seed}; Linien bei 0,667 und 0,800, Farbe und Form nach dem unteren Ende. Nur Text, den zwei oder mehr gelesen haben ({names}). Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>{measure} · {frame} · {people} · {unit}</source>
        <translation>{measure} · {frame} · {people} · {unit}</translation>
    </message>
    <message>
        <source>{name}, first and second time</source>
        <translation>{name}, erstes und zweites Mal</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{share} ({uncertain} of {spans})</source>
        <translation>{share} ({uncertain} von {spans})</translation>
    </message>
</context>
<context>
    <name>attributes</name>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>einen Wert</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
</context>
<context>
    <name>citation</name>
    <message>
        <source>characters {first} to {last}</source>
        <translation>Zeichen {first} bis {last}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser:in</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Darstellungsform</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Name of the row</source>
        <translation>Name der Zeile</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Choose the file with the corrected text</source>
        <translation>Datei mit dem korrigierten Text wählen</translation>
    </message>
    <message>
        <source>Comparing the texts …</source>
        <translation>Die Texte werden verglichen …</translation>
    </message>
    <message>
        <source>Copied with its citation.</source>
        <translation>Mit Quelle kopiert.</translation>
    </message>
    <message>
        <source>New spans: {spans}. New read sections: {read}. There already: {skipped}.</source>
        <translation>Neue Stellen: {spans}. Neue gelesene Abschnitte: {read}. Schon vorhanden: {skipped}.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save article as PDF</source>
        <translation>Artikel als PDF speichern</translation>
    </message>
    <message>
        <source>Spans without an anchor: {number} ({key}).</source>
        <translation>Stellen ohne Anker: {number} ({key}).</translation>
    </message>
    <message>
        <source>Taking over the corrected text …</source>
        <translation>Der korrigierte Text wird übernommen …</translation>
    </message>
    <message>
        <source>The article is {name}.</source>
        <translation>Der Artikel ist {name}.</translation>
    </message>
    <message>
        <source>The backup is {name}.</source>
        <translation>Die Sicherung ist {name}.</translation>
    </message>
    <message>
        <source>The copy is {name}.</source>
        <translation>Die Kopie ist {name}.</translation>
    </message>
    <message>
        <source>The text of {title} is corrected.</source>
        <translation>Der Text von {title} ist korrigiert.</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} wird geschrieben …</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
    <message>
        <source>earlier version, corrected on {day}</source>
        <translation>frühere Fassung, korrigiert am {day}</translation>
    </message>
</context>
<context>
    <name>cuts</name>
    <message>
        <source>Border down</source>
        <translation>Grenze nach unten</translation>
    </message>
    <message>
        <source>Border up</source>
        <translation>Grenze nach oben</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Give the section&apos;s last word to the next one; with Shift its last sentence.</source>
        <translation>Das letzte Wort des Abschnitts dem nächsten geben; mit Umschalt den letzten Satz.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Join the section with the next one, or all chosen ones (Shift with arrows).</source>
        <translation>Den Abschnitt mit dem nächsten verbinden oder alle gewählten (Umschalt mit Pfeiltasten).</translation>
    </message>
    <message>
        <source>Make one ticker entry of the chosen sections, or dissolve the entry.</source>
        <translation>Aus den gewählten Abschnitten einen Tickereintrag machen oder den Eintrag auflösen.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split the section at the caret; Left and Right move the caret.</source>
        <translation>Den Abschnitt am Cursor teilen; Links und Rechts bewegen den Cursor.</translation>
    </message>
    <message>
        <source>Take the next one&apos;s first word in; with Shift its first sentence.</source>
        <translation>Das erste Wort des nächsten hereinnehmen; mit Umschalt den ersten Satz.</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Spans without an anchor</source>
        <translation>Stellen ohne Anker</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>1 article, {words} words</source>
        <translation>1 Artikel, {words} Wörter</translation>
    </message>
    <message>
        <source>95% intervals from {samples} draws of articles.</source>
        <translation>95-%-Intervalle aus {samples} Ziehungen von Artikeln.</translation>
    </message>
    <message>
        <source>95% intervals: Wilson&apos;s of whole articles, else from {samples} draws of articles.</source>
        <translation>95-%-Intervalle: nach Wilson, wo Artikel als Ganze zählen, sonst aus {samples} Ziehungen von Artikeln.</translation>
    </message>
    <message>
        <source>Adjudicated codings</source>
        <translation>Entschiedene Codierung</translation>
    </message>
    <message>
        <source>Against the rest</source>
        <translation>Gegen das Übrige</translation>
    </message>
    <message>
        <source>Against {outlet}</source>
        <translation>Gegen {outlet}</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement pair by pair</source>
        <translation>Übereinstimmung paarweise</translation>
    </message>
    <message>
        <source>Agreement per frame</source>
        <translation>Übereinstimmung je Frame</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>Alle Codierer:innen</translation>
    </message>
    <message>
        <source>All frames</source>
        <translation>Alle Frames</translation>
    </message>
    <message>
        <source>All genres</source>
        <translation>Alle Darstellungsformen</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>All pairs together: nobody is first, so each cell stands on both sides.</source>
        <translation>Alle Paare zusammen: Niemand ist die erste Person, daher steht jedes Feld auf beiden Seiten.</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle Runden</translation>
    </message>
    <message>
        <source>Alpha of {name} {value} [{low}; {high}].</source>
        <translation>Alpha über {name}: {value} [{low}; {high}].</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Codierer:innen</translation>
    </message>
    <message>
        <source>Annotators&apos; codings</source>
        <translation>Codierungen der Personen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Bold: the 95% interval does not hold 0.</source>
        <translation>Fett: Das 95-%-Intervall enthält die 0 nicht.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslung</translation>
    </message>
    <message>
        <source>Confusion of frames</source>
        <translation>Verwechslung der Frames</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Correspondence analysis of how many articles of each outlet have each frame; ellipses hold 95% of {samples} draws of articles. In brackets: fewer than five articles, without a say in the axes.</source>
        <translation>Korrespondenzanalyse der Zahl der Artikel je Medium mit jedem Frame; Ellipsen enthalten 95 % von {samples} Ziehungen der Artikel. In Klammern: weniger als fünf Artikel, ohne Einfluss auf die Achsen.</translation>
    </message>
    <message>
        <source>Count repeats once</source>
        <translation>Wiederholungen einmal zählen</translation>
    </message>
    <message>
        <source>Cramér&apos;s V</source>
        <translation>Cramérs V</translation>
    </message>
    <message>
        <source>Cramér&apos;s V of whether an article has the frame, and its outlet ({outlets}): 0 is no association, 1 tells one from the other. 95% intervals from {samples} draws of articles.</source>
        <translation>Cramérs V zwischen dem Frame eines Artikels und seinem Medium ({outlets}): Bei 0 besteht kein Zusammenhang, bei 1 folgt eines aus dem anderen. 95-%-Intervalle aus {samples} Ziehungen von Artikeln.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Descriptive: 1 article per outlet. An article tells of itself, not of its outlet: no interval, no test.</source>
        <translation>Beschreibend: 1 Artikel je Medium. Ein Artikel spricht für sich und nicht für sein Medium: kein Intervall, kein Test.</translation>
    </message>
    <message>
        <source>Descriptive: fewer than five articles ({outlets}), so points only, no interval and no test.</source>
        <translation>Beschreibend: weniger als fünf Artikel ({outlets}), daher nur Punkte, kein Intervall und kein Test.</translation>
    </message>
    <message>
        <source>Descriptive: not tested by articles.</source>
        <translation>Beschreibend: nicht über Artikel getestet.</translation>
    </message>
    <message>
        <source>Diamonds: corrected for what annotators miss or see too often, by {adjudicated} adjudicated articles; 95% intervals from {samples} draws of the articles and of these.</source>
        <translation>Rauten: berichtigt um das, was übersehen oder zu oft gesehen wird, anhand von {adjudicated} entschiedenen Artikeln; 95-%-Intervalle aus {samples} Ziehungen der Artikel und der entschiedenen.</translation>
    </message>
    <message>
        <source>Differ in</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Each article from its first letter to its last, the frames in the same order from above in all of them; thin lines are the entries of a ticker.</source>
        <translation>Jeder Artikel vom ersten bis zum letzten Zeichen, die Frames in allen von oben in derselben Reihenfolge; dünne Linien sind die Einträge eines Tickers.</translation>
    </message>
    <message>
        <source>Filters: {filters}.</source>
        <translation>Filter: {filters}.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Fisher</source>
        <translation>Fisher</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Frame frequency per outlet</source>
        <translation>Häufigkeit der Frames je Medium</translation>
    </message>
    <message>
        <source>Frames and outlets</source>
        <translation>Frames und Medien</translation>
    </message>
    <message>
        <source>Frames together</source>
        <translation>Frames beieinander</translation>
    </message>
    <message>
        <source>Frames: {frames}.</source>
        <translation>Frames: {frames}.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Frequency as</source>
        <translation>Häufigkeit als</translation>
    </message>
    <message>
        <source>From the first day</source>
        <translation>Vom ersten Tag an</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Ab {day}</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Darstellungsform</translation>
    </message>
    <message>
        <source>Hatched: the agreement about this frame may be below .667 (lower end of alpha, paragraphs).</source>
        <translation>Schraffiert: Die Übereinstimmung bei diesem Frame liegt womöglich unter 0,667 (unteres Ende von Alpha, Absätze).</translation>
    </message>
    <message>
        <source>Hatched: the agreement may be below .667 (lower end of alpha) about: {names}.</source>
        <translation>Schraffiert: Womöglich unter 0,667 liegt die Übereinstimmung (unteres Ende von Alpha) bei: {names}.</translation>
    </message>
    <message>
        <source>How far annotators agree is not known: no two of them read the same text, or nobody found frames in it.</source>
        <translation>Wie weit die Codierungen übereinstimmen, ist nicht bekannt: Keine zwei Personen haben denselben Text gelesen, oder niemand hat darin Frames gefunden.</translation>
    </message>
    <message>
        <source>How often spans of two annotators that mean the same passage have these frames; n = {count}; {pairs}. Only text that both had read. Codebook {codebook}; {made}.</source>
        <translation>Wie oft Stellen zweier Personen, die dieselbe Textstelle meinen, diese Frames haben; n = {count}; {pairs}. Nur Text, den beide gelesen hatten. Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>In what annotators differ about passages, pair by pair; n = {count} passages; {pairs}. A passage may differ in several ways, and two frames count for both. Only text that both had read. Codebook {codebook}; {made}.</source>
        <translation>Worin sich Personen bei Textstellen unterscheiden, Paar für Paar; n = {count} Textstellen; {pairs}. Eine Textstelle kann sich in mehrerem unterscheiden, und zwei Frames zählen für beide. Nur Text, den beide gelesen hatten. Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Jaccard index of two frames in the same window ({window}), n = {windows}; in brackets how often, where that is fewer than five times (·: never).</source>
        <translation>Jaccard-Index zweier Frames im selben Fenster ({window}), n = {windows}; in Klammern die Anzahl, wo sie unter fünf liegt (·: nie).</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>Schlüsselwörter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kinds of disagreement</source>
        <translation>Arten der Uneinigkeit</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Least often</source>
        <translation>Am seltensten</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Lines are the entries of tickers at their hours.</source>
        <translation>Striche sind die Einträge von Tickern zu ihrer Uhrzeit.</translation>
    </message>
    <message>
        <source>Log odds</source>
        <translation>Log-Odds</translation>
    </message>
    <message>
        <source>Log odds ratio of two frames in the same window ({window}), n = {windows}: above 0 they stand together more often than independent frames would, below 0 less often; in brackets how often together, where that is fewer than five times (·: never).</source>
        <translation>Log-Odds-Verhältnis zweier Frames im selben Fenster ({window}), n = {windows}: Über 0 stehen sie öfter beieinander, als sie es unabhängig voneinander täten, unter 0 seltener; in Klammern, wie oft beieinander, wo das weniger als fünfmal ist (·: nie).</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>No article that somebody has read passes the filters.</source>
        <translation>Kein Artikel, den jemand gelesen hat, kommt durch die Filter.</translation>
    </message>
    <message>
        <source>No article was read by two annotators: there is nothing to follow.</source>
        <translation>Keinen Artikel haben zwei Personen gelesen: Es gibt nichts zu verfolgen.</translation>
    </message>
    <message>
        <source>No frame differs between outlets (p ≥ .05, outlets dealt out anew, Holm).</source>
        <translation>Kein Frame unterscheidet sich zwischen den Medien (p ≥ 0,05; Medien neu verteilt, Holm).</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>No passage passes the filters.</source>
        <translation>Keine Stelle kommt durch die Filter.</translation>
    </message>
    <message>
        <source>No text was read by two annotators: there is nothing to compare.</source>
        <translation>Kein Text wurde von zwei Personen gelesen: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>No two annotators have marked anything in text that both had read.</source>
        <translation>In Text, den zwei Personen gelesen haben, ist keine Stelle markiert.</translation>
    </message>
    <message>
        <source>None of the articles that pass the filters has a day.</source>
        <translation>Von keinem der Artikel, die durch die Filter kommen, ist ein Tag bekannt.</translation>
    </message>
    <message>
        <source>Not tagged by</source>
        <translation>Nicht codiert von</translation>
    </message>
    <message>
        <source>One coding</source>
        <translation>Die eine Codierung</translation>
    </message>
    <message>
        <source>Other frame</source>
        <translation>Anderer Frame</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Outlet or frame</source>
        <translation>Medium oder Frame</translation>
    </message>
    <message>
        <source>Outlets differ (p &lt; .05, outlets dealt out anew, Holm): {frames}.</source>
        <translation>Medien unterscheiden sich (p &lt; 0,05; Medien neu verteilt, Holm): {frames}.</translation>
    </message>
    <message>
        <source>Own voice only</source>
        <translation>Nur eigene Stimme</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts of articles</source>
        <translation>Teile der Artikel</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>RAW COUNT of spans: follows length, compares nothing</source>
        <translation>ROHE ANZAHL der Stellen: folgt der Länge, vergleicht nichts</translation>
    </message>
    <message>
        <source>Raw counts follow the length of what was written; they compare nothing.</source>
        <translation>Rohe Anzahlen folgen der Länge des Geschriebenen; sie vergleichen nichts.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Rows: {first}; columns: {second}.</source>
        <translation>Zeilen: {first}; Spalten: {second}.</translation>
    </message>
    <message>
        <source>Salience</source>
        <translation>Salienz</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of the words of each part that a frame covers (▲ headline, ■ lead, ● body).</source>
        <translation>Anteil der Wörter jedes Teils, die ein Frame abdeckt (▲ Überschrift, ■ Vorspann, ● Text).</translation>
    </message>
    <message>
        <source>Shown: {shown} of {articles} articles.</source>
        <translation>Gezeigt: {shown} von {articles} Artikeln.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Spans by voice; the parts of a bar, from the left: {stances}. Numbers are spans.</source>
        <translation>Stellen nach Stimme; die Teile eines Balkens, von links: {stances}. Die Zahlen sind Stellen.</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>Codiert von</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The agreement may be below .667 (lower end of alpha, paragraphs) about: {frames}.</source>
        <translation>Womöglich unter 0,667 liegt die Übereinstimmung (unteres Ende von Alpha, Absätze) bei: {frames}.</translation>
    </message>
    <message>
        <source>The area of a circle is the share of the day&apos;s items that have the frame; one that fills its place stands for all of them, a ring for a share of fewer than 30. Days from {first} to {last}; without a day: {undated}.</source>
        <translation>Die Fläche eines Kreises ist der Anteil der Beiträge des Tages mit dem Frame; füllt er seinen Platz, sind es alle. Ein Ring steht für einen Anteil von weniger als 30 Beiträgen. Tage vom {first} bis zum {last}; ohne Tag: {undated}.</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Die andere</translation>
    </message>
    <message>
        <source>There are no two outlets with five articles or more to compare.</source>
        <translation>Es gibt keine zwei Medien mit fünf Artikeln oder mehr, die sich vergleichen ließen.</translation>
    </message>
    <message>
        <source>There are too few words to hold the two parts against each other.</source>
        <translation>Es gibt zu wenige Wörter, um die beiden Teile zu vergleichen.</translation>
    </message>
    <message>
        <source>There is nothing in which annotators differ.</source>
        <translation>Es gibt nichts, worin sich die Personen unterscheiden.</translation>
    </message>
    <message>
        <source>Ticker entries as items</source>
        <translation>Tickereinträge als Beiträge</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>To the last day</source>
        <translation>Bis zum letzten Tag</translation>
    </message>
    <message>
        <source>To {day}</source>
        <translation>Bis {day}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Together in: {window}</source>
        <translation>Gemeinsam in: {window}</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values of the figure</source>
        <translation>Werte der Abbildung</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voice and stance</source>
        <translation>Stimme und Haltung</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>Ganze Artikel</translation>
    </message>
    <message>
        <source>Window of frames</source>
        <translation>Fenster der Frames</translation>
    </message>
    <message>
        <source>Windows of one article are not independent: no interval and no test but for articles.</source>
        <translation>Fenster eines Artikels sind nicht unabhängig: Intervall und Test gibt es nur für Artikel.</translation>
    </message>
    <message>
        <source>Without agency copy</source>
        <translation>Ohne Agenturtext</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words that mark {first} ({many} words) against {second} ({few} words): z of the log odds ratio with an informative Dirichlet prior; full colour beyond 1.96. Numbers: how often in {first} : in {second}.</source>
        <translation>Wörter, die {first} ({many} Wörter) von {second} ({few} Wörter) unterscheiden: z des Log-Odds-Verhältnisses mit informativer Dirichlet-Vorverteilung; volle Farbe jenseits von 1,96. Zahlen: wie oft in {first} : in {second}.</translation>
    </message>
    <message>
        <source>a ticker counts as one article</source>
        <translation>ein Ticker zählt als ein Artikel</translation>
    </message>
    <message>
        <source>a ticker counts by its entries</source>
        <translation>ein Ticker zählt nach seinen Einträgen</translation>
    </message>
    <message>
        <source>adjudicated codings</source>
        <translation>entschiedene Codierung</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>axis {number}: {share} of the inertia</source>
        <translation>Achse {number}: {share} der Trägheit</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>chi-square</source>
        <translation>Chi-Quadrat</translation>
    </message>
    <message>
        <source>corrected by the adjudicated articles: {share}</source>
        <translation>korrigiert anhand der entschiedenen Artikel: {share}</translation>
    </message>
    <message>
        <source>entries at {hours}</source>
        <translation>Einträge um {hours} Uhr</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>limits {low} to {high}, mean {mean}</source>
        <translation>Grenzen {low} bis {high}, Mittel {mean}</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>one against several</source>
        <translation>eine gegen mehrere</translation>
    </message>
    <message>
        <source>only the outlet&apos;s own voice</source>
        <translation>nur die eigene Stimme des Mediums</translation>
    </message>
    <message>
        <source>other frame</source>
        <translation>anderer Frame</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>p = {p} ({test}); {holm} after Holm</source>
        <translation>p = {p} ({test}); nach Holm {holm}</translation>
    </message>
    <message>
        <source>p = {p}, were frames dealt out within outlets; {q} for all pairs</source>
        <translation>p = {p}, würden die Frames innerhalb der Medien neu verteilt; {q} für alle Paare</translation>
    </message>
    <message>
        <source>per 1,000</source>
        <translation>je 1.000</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>repeats count once</source>
        <translation>Wiederholungen zählen einmal</translation>
    </message>
    <message>
        <source>seen / units · present · agree</source>
        <translation>gesehen / Einheiten · vorhanden · einig</translation>
    </message>
    <message>
        <source>seen in {seen} of {units} units, {prevalence} present, {percent} agree</source>
        <translation>gesehen in {seen} von {units} Einheiten, {prevalence} vorhanden, {percent} einig</translation>
    </message>
    <message>
        <source>share of items</source>
        <translation>Anteil der Beiträge</translation>
    </message>
    <message>
        <source>share of words</source>
        <translation>Anteil der Wörter</translation>
    </message>
    <message>
        <source>spans per 1,000 words</source>
        <translation>Stellen je 1.000 Wörter</translation>
    </message>
    <message>
        <source>the rest of the text</source>
        <translation>dem übrigen Text</translation>
    </message>
    <message>
        <source>together {joint}; Jaccard {jaccard}; log odds {odds}</source>
        <translation>gemeinsam {joint}; Jaccard {jaccard}; Log-Odds {odds}</translation>
    </message>
    <message>
        <source>units · agree</source>
        <translation>Einheiten · einig</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>ohne Wert</translation>
    </message>
    <message>
        <source>without text that other articles have, too</source>
        <translation>ohne Text, den auch andere Artikel haben</translation>
    </message>
    <message>
        <source>{articles} articles, {words} words</source>
        <translation>{articles} Artikel, {words} Wörter</translation>
    </message>
    <message>
        <source>{attribute}: all</source>
        <translation>{attribute}: alle</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <source>{day}: {found} of {items} items ({share})</source>
        <translation>{day}: {found} von {items} Beiträgen ({share})</translation>
    </message>
    <message>
        <source>{first} : {second} times; z = {zeta}; DP = {spread}</source>
        <translation>{first} : {second} Mal; z = {zeta}; DP = {spread}</translation>
    </message>
    <message>
        <source>{frame}: {measure} with its interval, unit: {unit}; below, how often each annotator uses the frame. The band is two standard errors around their own mean, the error of articles. A triangle lies outside, by chance once in twenty: a reason to look, not a verdict. Codebook {codebook}; {made}; seed {seed}.</source>
        <translation>{frame}: {measure} mit Intervall, Einheit: {unit}; darunter, wie oft jede Person den Frame verwendet. Das Band reicht zwei Standardfehler um ihr eigenes Mittel, gerechnet über Artikel. Ein Dreieck liegt außerhalb, zufällig in einem von zwanzig Fällen: ein Grund hinzusehen, kein Urteil. Codebuch {codebook}; {made}; Startwert {seed}.</translation>
    </message>
    <message>
        <source>{measure} of every two annotators, unit: {unit}; – is not defined. Only text that both had read. Codebook {codebook}; {made}.</source>
        <translation>{measure} von je zwei Codierer:innen, Einheit: {unit}; – heißt nicht definiert. Nur Text, den beide gelesen haben. Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>{measure}, averaged over annotators. Frames overlap, so shares need not add up to 100%.</source>
        <translation>{measure}, gemittelt über die Codierer:innen. Frames überlappen, daher müssen Anteile nicht 100 % ergeben.</translation>
    </message>
    <message>
        <source>{measure}, unit: {unit}; 95% interval from {samples} draws of whole articles, seed {seed}; lines at .667 and .800; the colour follows the lower end. Only text that two or more had read ({names}). Codebook {codebook}; {made}.</source>
        <translation>{measure}, Einheit: {unit}; 95-%-Intervall aus {samples} Ziehungen ganzer Artikel, Startwert {seed}; Linien bei 0,667 und 0,800; die Farbe richtet sich nach dem unteren Ende. Nur Text, den mindestens zwei gelesen haben ({names}). Codebuch {codebook}; {made}.</translation>
    </message>
    <message>
        <source>{name} uses it in {found} of {units} units: {share}</source>
        <translation>{name} verwendet ihn in {found} von {units} Einheiten: {share}</translation>
    </message>
    <message>
        <source>{units} units, {percent} agree</source>
        <translation>{units} Einheiten, {percent} einig</translation>
    </message>
    <message>
        <source>{what} n = {articles} articles; {item}. {filters} Coded by: {names}. Codebook {codebook}; {made}; seed {seed}.</source>
        <translation>{what} n = {articles} Artikel; {item}. {filters} Codiert von: {names}. Codebuch {codebook}; {made}; Startwert {seed}.</translation>
    </message>
    <message>
        <source>–: nobody has read any of it as a whole.</source>
        <translation>–: Davon hat niemand etwas ganz gelesen.</translation>
    </message>
    <message>
        <source>← in {second} · z · in {first} →</source>
        <translation>← in {second} · z · in {first} →</translation>
    </message>
</context>
<context>
    <name>filtering</name>
    <message>
        <source>Annotator</source>
        <translation>Codierer:in</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>certain and finished</source>
        <translation>sicher und fertig</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>In the open articles</source>
        <translation>In den offenen Artikeln</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>Im ganzen Projekt</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
</context>
<context>
    <name>finishing</name>
    <message>
        <source>The article is finished.</source>
        <translation>Der Artikel ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The article is open again.</source>
        <translation>Der Artikel ist wieder offen.</translation>
    </message>
</context>
<context>
    <name>frame</name>
    <message>
        <source>A memo is required.</source>
        <translation>Ein Memo ist Pflicht.</translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation>Gehört hierher</translation>
    </message>
    <message>
        <source>Does not belong here</source>
        <translation>Gehört nicht hierher</translation>
    </message>
    <message>
        <source>Easily confused with</source>
        <translation>Leicht zu verwechseln mit</translation>
    </message>
    <message>
        <source>Examples (invented)</source>
        <translation>Beispiele (erfunden)</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Redo: {title}</source>
        <translation>Wiederholt: {title}</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>Zurückgenommen: {title}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} und {count} weitere</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (zurückgenommen)</translation>
    </message>
</context>
<context>
    <name>jumps</name>
    <message>
        <source>Every section of this article is read or coded.</source>
        <translation>Jeder Abschnitt dieses Artikels ist gelesen oder codiert.</translation>
    </message>
    <message>
        <source>Every span of this article is finished.</source>
        <translation>Jede Stelle dieses Artikels ist fertig.</translation>
    </message>
    <message>
        <source>No span of this article is marked as uncertain.</source>
        <translation>Keine Stelle dieses Artikels ist als unsicher gekennzeichnet.</translation>
    </message>
    <message>
        <source>The beginning was reached; it goes on at the end.</source>
        <translation>Der Anfang ist erreicht; es geht am Ende weiter.</translation>
    </message>
    <message>
        <source>The end was reached; it goes on at the beginning.</source>
        <translation>Das Ende ist erreicht; es geht am Anfang weiter.</translation>
    </message>
    <message>
        <source>There is no span in this article.</source>
        <translation>In diesem Artikel gibt es keine Stelle.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Caret</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>Den Text verlassen</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>Cursor bewegen</translation>
    </message>
    <message>
        <source>Select by words</source>
        <translation>Wortweise markieren</translation>
    </message>
    <message>
        <source>Start and end of line and text</source>
        <translation>Anfang und Ende von Zeile und Text</translation>
    </message>
    <message>
        <source>With Shift every motion selects</source>
        <translation>Mit Umschalt markiert jede Bewegung</translation>
    </message>
</context>
<context>
    <name>linking</name>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>position, no statements</source>
        <translation>Position, keine Aussagen</translation>
    </message>
    <message>
        <source>position, no times</source>
        <translation>Position, keine Zeiten</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>“{old}” becomes “{heir}” (spans: {spans}, answers: {answers}). “{old}” is retired, and can be brought back without them. A passage that the same person has tagged with both keeps one span.</source>
        <translation>„{old}“ wird zu „{heir}“ (Stellen: {spans}, Antworten: {answers}). „{old}“ wird stillgelegt und lässt sich ohne sie zurückholen. Wo dieselbe Person beides auf dieselbe Textstelle gesetzt hat, bleibt eine Stelle.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>64 KB at most</source>
        <translation>höchstens 64 KB</translation>
    </message>
    <message>
        <source>A badge has two characters at most.</source>
        <translation>Ein Kürzel hat höchstens zwei Zeichen.</translation>
    </message>
    <message>
        <source>A badge has two characters.</source>
        <translation>Ein Kürzel hat zwei Zeichen.</translation>
    </message>
    <message>
        <source>A codebook may have {size} MB at most.</source>
        <translation>Ein Codebuch darf höchstens {size} MB groß sein.</translation>
    </message>
    <message>
        <source>A codebook with so many values is not read.</source>
        <translation>Ein Codebuch mit so vielen Werten wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A colour is written as #45736A.</source>
        <translation>Eine Farbe schreibt man wie #45736A.</translation>
    </message>
    <message>
        <source>A figure is written as {suffixes}; {name} is none of these.</source>
        <translation>Eine Abbildung wird als {suffixes} geschrieben; {name} ist nichts davon.</translation>
    </message>
    <message>
        <source>A frame cannot be named without letters.</source>
        <translation>Ohne Buchstaben bekommt ein Frame keinen Namen.</translation>
    </message>
    <message>
        <source>A key is one character, or shift+ and one.</source>
        <translation>Eine Taste ist ein Zeichen, oder shift+ und eines.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>A picture holds at most {most} rows; write these {count} as a table (*.csv).</source>
        <translation>Ein Bild fasst höchstens {most} Zeilen; diese {count} bitte als Tabelle (*.csv) schreiben.</translation>
    </message>
    <message>
        <source>A report is written as {suffixes}; {name} is neither.</source>
        <translation>Ein Bericht wird als {suffixes} geschrieben; {name} ist keins davon.</translation>
    </message>
    <message>
        <source>A row of the table {table} refers to a row of {parent} that is not there.</source>
        <translation>Eine Zeile der Tabelle {table} verweist auf eine Zeile von {parent}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>A section is split between two of its words; put the caret there first.</source>
        <translation>Ein Abschnitt wird zwischen zwei Wörtern geteilt; erst den Cursor dorthin setzen.</translation>
    </message>
    <message>
        <source>A statement links at least two passages.</source>
        <translation>Eine Aussage verknüpft mindestens zwei Passagen.</translation>
    </message>
    <message>
        <source>A text holds half a character (U+{code}), which cannot be stored.</source>
        <translation>Ein Text enthält ein halbes Zeichen (U+{code}), das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>A text of {length} characters does not fit into a cell; export it as CSV.</source>
        <translation>Ein Text von {length} Zeichen passt nicht in eine Zelle; bitte als CSV ausgeben.</translation>
    </message>
    <message>
        <source>A {kind} in {title} differs from the project&apos;s own, which was kept.</source>
        <translation>In {title} weicht ein Eintrag ({kind}) von dem des Projekts ab; der des Projekts wurde behalten.</translation>
    </message>
    <message>
        <source>Add annotator</source>
        <translation>Codierer:in anlegen</translation>
    </message>
    <message>
        <source>Add passage</source>
        <translation>Passage hinzufügen</translation>
    </message>
    <message>
        <source>Aliases (*{name}) are not read; write the value out.</source>
        <translation>Verweise (*{name}) werden nicht gelesen; den Wert bitte ausschreiben.</translation>
    </message>
    <message>
        <source>All articles are alike in one respect: there is nothing to test.</source>
        <translation>Alle Artikel gleichen sich in einer Hinsicht: Es gibt nichts zu prüfen.</translation>
    </message>
    <message>
        <source>An entry is made of sections that are in no entry yet.</source>
        <translation>Ein Eintrag entsteht aus Abschnitten, die noch in keinem Eintrag sind.</translation>
    </message>
    <message>
        <source>An older codebook has the version {version} already.</source>
        <translation>Ein älteres Codebuch hat schon die Version {version}.</translation>
    </message>
    <message>
        <source>Anchor span</source>
        <translation>Stelle verankern</translation>
    </message>
    <message>
        <source>Answer question</source>
        <translation>Frage beantworten</translation>
    </message>
    <message>
        <source>Answers about articles (JSON lines or table)</source>
        <translation>Antworten zu Artikeln (JSON-Zeilen oder Tabelle)</translation>
    </message>
    <message>
        <source>Articles by frames, yes or no and how often (CSV, TSV)</source>
        <translation>Artikel × Frames, ja oder nein und wie oft (CSV, TSV)</translation>
    </message>
    <message>
        <source>Articles, sections, codebook, answers, decisions, statements.</source>
        <translation>Artikel, Abschnitte, Codebuch, Antworten, Entscheidungen, Aussagen.</translation>
    </message>
    <message>
        <source>Articles, sections, spans, codebook, decisions, statements.</source>
        <translation>Artikel, Abschnitte, Stellen, Codebuch, Entscheidungen, Aussagen.</translation>
    </message>
    <message>
        <source>At most {most} articles stand side by side; close one first.</source>
        <translation>Höchstens {most} Artikel stehen nebeneinander; erst einen schließen.</translation>
    </message>
    <message>
        <source>Attributes, doubt, memo and round of spans, edges within an end of line, sources, decisions, statements; answers, links and events of Potato.</source>
        <translation>Merkmale, Unsicherheit, Memo und Runde der Stellen, Grenzen innerhalb eines Zeilenendes, Quellen, Entscheidungen, Aussagen; Antworten, Verknüpfungen und Ereignisse aus Potato.</translation>
    </message>
    <message>
        <source>Attributes, doubt, memo, round and id of spans, blanks at their edges, spans that overlap another of the same frame and annotator (listed in left_out.tsv), sources, decisions, statements.</source>
        <translation>Merkmale, Unsicherheit, Memo, Runde und Kennung der Stellen, Leerzeichen an ihren Rändern, Stellen, die eine andere mit demselben Frame derselben Person überlappen (aufgelistet in left_out.tsv), Quellen, Entscheidungen, Aussagen.</translation>
    </message>
    <message>
        <source>Attributes, doubt, memo, round and id of spans, sources, decisions, statements.</source>
        <translation>Merkmale, Unsicherheit, Memo, Runde und Kennung der Stellen, Quellen, Entscheidungen, Aussagen.</translation>
    </message>
    <message>
        <source>Attributes, doubt, memo, round and ids of spans, the codebook, sections, answers, what was read, sources, decisions, statements; relations and comments of doccano.</source>
        <translation>Merkmale, Unsicherheit, Memo, Runde und Kennungen der Stellen, das Codebuch, Abschnitte, Antworten, Gelesenes, Quellen, Entscheidungen, Aussagen; Relationen und Kommentare aus doccano.</translation>
    </message>
    <message>
        <source>Body, date and author were found by rules of thumb. Look at them before you import.</source>
        <translation>Text, Datum und Autor:in wurden nach Faustregeln gefunden. Vor dem Einlesen ansehen.</translation>
    </message>
    <message>
        <source>Boundary similarity</source>
        <translation>Grenzähnlichkeit</translation>
    </message>
    <message>
        <source>Bundle for archives (ZIP)</source>
        <translation>Paket für Archive (ZIP)</translation>
    </message>
    <message>
        <source>By chance, too, aligned passages bear the same frame.</source>
        <translation>Auch zufällig tragen zugeordnete Textstellen denselben Frame.</translation>
    </message>
    <message>
        <source>CATMA 7 (project folder)</source>
        <translation>CATMA 7 (Projektordner)</translation>
    </message>
    <message>
        <source>Change annotator</source>
        <translation>Codierer:in ändern</translation>
    </message>
    <message>
        <source>Change frame</source>
        <translation>Frame ändern</translation>
    </message>
    <message>
        <source>Change kind of link</source>
        <translation>Art der Verknüpfung ändern</translation>
    </message>
    <message>
        <source>Characters that no screen shows were cut.</source>
        <translation>Zeichen, die kein Bildschirm zeigt, wurden ausgeschnitten.</translation>
    </message>
    <message>
        <source>CoNLL (IOB2)</source>
        <translation>CoNLL (IOB2)</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Confirm statement</source>
        <translation>Aussage bestätigen</translation>
    </message>
    <message>
        <source>Control characters (each becomes U+FFFD), sources, decisions, statements; annotations of GATE that cover nothing.</source>
        <translation>Steuerzeichen (jedes wird U+FFFD), Quellen, Entscheidungen, Aussagen; Annotationen von GATE, die nichts umfassen.</translation>
    </message>
    <message>
        <source>Control characters (each becomes U+FFFD), sources, decisions, statements; of other TEI all that is no span.</source>
        <translation>Steuerzeichen (jedes wird U+FFFD), Quellen, Entscheidungen, Aussagen; von fremdem TEI alles, was keine Stelle ist.</translation>
    </message>
    <message>
        <source>Control characters (each becomes U+FFFD), sources, decisions, statements; relations and links of UIMA.</source>
        <translation>Steuerzeichen (jedes wird U+FFFD), Quellen, Entscheidungen, Aussagen; Relationen und Verknüpfungen von UIMA.</translation>
    </message>
    <message>
        <source>Control characters (each becomes U+FFFD), sources, decisions, statements; relations, links, recommenders, knowledge bases and guidelines of INCEpTION.</source>
        <translation>Steuerzeichen (jedes wird U+FFFD), Quellen, Entscheidungen, Aussagen; Relationen, Verknüpfungen, Recommender, Wissensbasen und Richtlinien von INCEpTION.</translation>
    </message>
    <message>
        <source>Correct metadata</source>
        <translation>Angaben berichtigen</translation>
    </message>
    <message>
        <source>Correspondence analysis needs three outlets and three frames.</source>
        <translation>Eine Korrespondenzanalyse braucht drei Medien und drei Frames.</translation>
    </message>
    <message>
        <source>Count working time</source>
        <translation>Arbeitszeit zählen</translation>
    </message>
    <message>
        <source>Definitions of the codebook, sections, answers, what was read, sources, decisions, statements; relations between regions.</source>
        <translation>Definitionen des Codebuchs, Abschnitte, Antworten, Gelesenes, Quellen, Entscheidungen, Aussagen; Beziehungen zwischen Bereichen.</translation>
    </message>
    <message>
        <source>Describe outlets</source>
        <translation>Medien beschreiben</translation>
    </message>
    <message>
        <source>Drawn are articles or entries; {name} is neither.</source>
        <translation>Gezogen werden Artikel oder Einträge; {name} ist keines von beiden.</translation>
    </message>
    <message>
        <source>Enter facts for the report</source>
        <translation>Angaben für den Bericht eintragen</translation>
    </message>
    <message>
        <source>Enter sets the key of the chosen action, Ins adds another, Del removes the last one, Backspace resets it.</source>
        <translation>Eingabe legt die Taste der gewählten Aktion fest, Einfg fügt eine weitere hinzu, Entf nimmt die letzte weg, die Rücktaste setzt zurück.</translation>
    </message>
    <message>
        <source>Entries of a single article were drawn: the interval says nothing about other articles.</source>
        <translation>Gezogen wurden Einträge eines einzigen Artikels: Das Intervall sagt nichts über andere Artikel.</translation>
    </message>
    <message>
        <source>Erase span</source>
        <translation>Stelle löschen</translation>
    </message>
    <message>
        <source>Every span with its article, frame, attributes, doubt and memo.</source>
        <translation>Jede Stelle mit Artikel, Frame, Merkmalen, Unsicherheit und Memo.</translation>
    </message>
    <message>
        <source>Every span with its article, frame, attributes, doubt and memo; which articles have which frames, how often, and who tagged what in which section.</source>
        <translation>Jede Stelle mit Artikel, Frame, Merkmalen, Unsicherheit und Memo; welche Artikel welche Frames wie oft haben und wer in welchem Abschnitt was codiert hat.</translation>
    </message>
    <message>
        <source>Everything else.</source>
        <translation>Alles andere.</translation>
    </message>
    <message>
        <source>Everything or nothing was marked: no disagreement can be expected.</source>
        <translation>Alles oder nichts wurde markiert: Uneinigkeit ist nicht zu erwarten.</translation>
    </message>
    <message>
        <source>Everything, as jsonl; beside it the spans as a table, the codebook, the agreement report, versions, checksums and a README in German and English.</source>
        <translation>Alles, als jsonl; daneben die Stellen als Tabelle, das Codebuch, den Übereinstimmungsbericht, Versionen, Prüfsummen und ein README auf Deutsch und Englisch.</translation>
    </message>
    <message>
        <source>Everything: texts, sources, sections, spans, answers, readings, codebook.</source>
        <translation>Alles: Texte, Quellen, Abschnitte, Stellen, Antworten, Gelesenes, Codebuch.</translation>
    </message>
    <message>
        <source>Exclude article</source>
        <translation>Artikel ausschließen</translation>
    </message>
    <message>
        <source>F1 of spans, any overlap</source>
        <translation>F1 der Stellen, jede Überlappung</translation>
    </message>
    <message>
        <source>F1 of spans, exact</source>
        <translation>F1 der Stellen, genau</translation>
    </message>
    <message>
        <source>F1 of spans, half shared</source>
        <translation>F1 der Stellen, zur Hälfte gemeinsam</translation>
    </message>
    <message>
        <source>F1 of words</source>
        <translation>F1 der Wörter</translation>
    </message>
    <message>
        <source>Fewer than five articles: descriptive, without interval or test.</source>
        <translation>Weniger als fünf Artikel: beschreibend, ohne Intervall und Test.</translation>
    </message>
    <message>
        <source>Fewer than five documents: no interval is given.</source>
        <translation>Weniger als fünf Dokumente: Es wird kein Intervall angegeben.</translation>
    </message>
    <message>
        <source>Fewer than twenty documents: the interval is unreliable.</source>
        <translation>Weniger als zwanzig Dokumente: Das Intervall ist unzuverlässig.</translation>
    </message>
    <message>
        <source>Figures of agreement know no filter {names}.</source>
        <translation>Abbildungen der Übereinstimmung kennen keinen Filter {names}.</translation>
    </message>
    <message>
        <source>Finish article</source>
        <translation>Artikel abschließen</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss’ Kappa</translation>
    </message>
    <message>
        <source>Found in no article: there is nothing to draw an interval from.</source>
        <translation>In keinem Artikel gefunden: Es gibt nichts, woraus ein Intervall zu ziehen wäre.</translation>
    </message>
    <message>
        <source>Frames of one annotator overlap: each frame is a layer of its own, and all layers are pooled.</source>
        <translation>Frames einer Person überlappen: Jeder Frame ist eine Ebene für sich, und alle Ebenen werden zusammengezählt.</translation>
    </message>
    <message>
        <source>GATE documents (XML)</source>
        <translation>GATE-Dokumente (XML)</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Gamma-cat: labels of aligned passages</source>
        <translation>Gamma-cat: Frames zugeordneter Textstellen</translation>
    </message>
    <message>
        <source>Gamma-k: one frame of aligned passages</source>
        <translation>Gamma-k: ein Frame zugeordneter Textstellen</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwets AC1</translation>
    </message>
    <message>
        <source>Hard to see on a dark page: contrast {ratio} of at least 3.</source>
        <translation>Auf dunkler Seite schlecht zu sehen: Kontrast {ratio} statt mindestens 3.</translation>
    </message>
    <message>
        <source>Hard to see on a white page: contrast {ratio} of at least 3.</source>
        <translation>Auf weißer Seite schlecht zu sehen: Kontrast {ratio} statt mindestens 3.</translation>
    </message>
    <message>
        <source>Headings marked with “# ”</source>
        <translation>Mit „# “ markierte Überschriften</translation>
    </message>
    <message>
        <source>INCEpTION project</source>
        <translation>INCEpTION-Projekt</translation>
    </message>
    <message>
        <source>Ids of spans, blanks at their edges, spans of blanks alone, sources, decisions, statements; relations and links of WebAnno.</source>
        <translation>Kennungen der Stellen, Leerzeichen an ihren Rändern, Stellen nur aus Leerzeichen, Quellen, Entscheidungen, Aussagen; Relationen und Verknüpfungen aus WebAnno.</translation>
    </message>
    <message>
        <source>Ids of spans, ends of lines at their edges, sources, decisions, statements; relations and events of brat.</source>
        <translation>Kennungen der Stellen, Zeilenenden an ihren Rändern, Quellen, Entscheidungen, Aussagen; Beziehungen und Ereignisse von brat.</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>Import corrected text</source>
        <translation>Korrigierten Text einlesen</translation>
    </message>
    <message>
        <source>In every text, frames of one annotator overlap.</source>
        <translation>In jedem Text überlappen sich Frames einer Person.</translation>
    </message>
    <message>
        <source>In some texts fewer than ten passages were marked: gamma is uncertain there.</source>
        <translation>In manchen Texten wurden weniger als zehn Textstellen markiert: Gamma ist dort unsicher.</translation>
    </message>
    <message>
        <source>Indicator words stay hidden while a blind round is open: hints would raise agreement.</source>
        <translation>Signalwörter bleiben verborgen, solange eine blinde Runde offen ist: Hinweise höben die Übereinstimmung.</translation>
    </message>
    <message>
        <source>It needs a label in German or English.</source>
        <translation>Eine Bezeichnung auf Deutsch oder Englisch fehlt.</translation>
    </message>
    <message>
        <source>It needs values to choose from.</source>
        <translation>Werte zur Auswahl fehlen.</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorffs Alpha</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for sets (Jaccard)</source>
        <translation>Krippendorffs Alpha für Mengen (Jaccard)</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for sets (MASI)</source>
        <translation>Krippendorffs Alpha für Mengen (MASI)</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>Line {number}: the key {key} is unknown to this version and was left out.</source>
        <translation>Zeile {number}: Diese Version kennt den Schlüssel {key} nicht und hat ihn weggelassen.</translation>
    </message>
    <message>
        <source>Line {place} of the journal finds {record} otherwise than it was left.</source>
        <translation>Zeile {place} des Protokolls findet {record} anders vor, als es zurückgelassen wurde.</translation>
    </message>
    <message>
        <source>Line {place} of the journal was changed, or does not follow from the one before.</source>
        <translation>Zeile {place} des Protokolls wurde verändert oder folgt nicht aus der vorigen.</translation>
    </message>
    <message>
        <source>Lines of dashes, stars or equals signs</source>
        <translation>Zeilen aus Strichen, Sternen oder Gleichheitszeichen</translation>
    </message>
    <message>
        <source>Lines such as “Document 3 of 20”</source>
        <translation>Zeilen wie „Dokument 3 von 20“</translation>
    </message>
    <message>
        <source>Lines were put together to paragraphs and divided words joined. Look at them.</source>
        <translation>Zeilen wurden zu Absätzen und getrennte Wörter zusammengefügt. Bitte ansehen.</translation>
    </message>
    <message>
        <source>Lines “End of Document”</source>
        <translation>Zeilen „Ende des Dokuments“</translation>
    </message>
    <message>
        <source>Link passages</source>
        <translation>Passagen verknüpfen</translation>
    </message>
    <message>
        <source>Load annotations</source>
        <translation>Codierungen laden</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as uncertain</source>
        <translation>Als unsicher kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Markdown text</source>
        <translation>Markdown-Text</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Merge spans</source>
        <translation>Stellen verbinden</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>Rand verschieben</translation>
    </message>
    <message>
        <source>Move passage</source>
        <translation>Passage verschieben</translation>
    </message>
    <message>
        <source>New frame of words</source>
        <translation>Neuer Frame aus Wörtern</translation>
    </message>
    <message>
        <source>No annotator used it.</source>
        <translation>Niemand hat ihn verwendet.</translation>
    </message>
    <message>
        <source>No article is open that the frame could be given to.</source>
        <translation>Es ist kein Artikel offen, dem der Frame gegeben werden könnte.</translation>
    </message>
    <message>
        <source>No article was found on the page, so all its text was read.</source>
        <translation>Auf der Seite wurde kein Artikel gefunden, daher wurde ihr ganzer Text gelesen.</translation>
    </message>
    <message>
        <source>No backup could be made: {reason}</source>
        <translation>Es konnte keine Sicherung angelegt werden: {reason}</translation>
    </message>
    <message>
        <source>No line of the journal tells of {record}.</source>
        <translation>Keine Zeile des Protokolls spricht von {record}.</translation>
    </message>
    <message>
        <source>No passage was marked by two annotators.</source>
        <translation>Keine Textstelle wurde von zwei Personen markiert.</translation>
    </message>
    <message>
        <source>No span is in focus; tag a passage, or put the caret into a span.</source>
        <translation>Keine Stelle ist gewählt; eine Textstelle codieren oder den Cursor in eine Stelle setzen.</translation>
    </message>
    <message>
        <source>No span of the same frame lies beside this one.</source>
        <translation>Neben dieser Stelle liegt keine desselben Frames.</translation>
    </message>
    <message>
        <source>No statement is shown that could be put away.</source>
        <translation>Es wird keine Aussage gezeigt, die sich weglegen ließe.</translation>
    </message>
    <message>
        <source>No text was read by two annotators.</source>
        <translation>Kein Text wurde von zwei Personen gelesen.</translation>
    </message>
    <message>
        <source>No two annotators marked a passage that could be aligned.</source>
        <translation>Keine zwei Personen haben Textstellen markiert, die sich einander zuordnen ließen.</translation>
    </message>
    <message>
        <source>No two annotators read a text in which one of them marked anything.</source>
        <translation>Keine zwei Personen haben einen Text gelesen, in dem eine von ihnen etwas markiert hat.</translation>
    </message>
    <message>
        <source>No unit was judged by two annotators.</source>
        <translation>Keine Einheit wurde von zwei Personen beurteilt.</translation>
    </message>
    <message>
        <source>Nobody marked anything.</source>
        <translation>Niemand hat etwas markiert.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Nothing would be left of the span.</source>
        <translation>Von der Stelle bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Older unitizing alpha</source>
        <translation>Älteres unitisierendes Alpha</translation>
    </message>
    <message>
        <source>Only an entry can be dissolved.</source>
        <translation>Nur ein Eintrag lässt sich auflösen.</translation>
    </message>
    <message>
        <source>Only one annotator took part.</source>
        <translation>Nur eine Person hat teilgenommen.</translation>
    </message>
    <message>
        <source>Only one category was used: no disagreement can be expected.</source>
        <translation>Nur eine Kategorie wurde benutzt: Uneinigkeit ist nicht zu erwarten.</translation>
    </message>
    <message>
        <source>Only sections that follow each other in one entry can be joined.</source>
        <translation>Nur Abschnitte, die in einem Eintrag aufeinander folgen, lassen sich verbinden.</translation>
    </message>
    <message>
        <source>Open a project first; then drop the articles on it.</source>
        <translation>Erst ein Projekt öffnen, dann die Artikel hineinziehen.</translation>
    </message>
    <message>
        <source>Open a project or the demo first; the tour leads through it.</source>
        <translation>Zuerst ein Projekt oder die Demo öffnen; der Rundgang führt hindurch.</translation>
    </message>
    <message>
        <source>Outlets do not differ in their frames: there is nothing to show.</source>
        <translation>Die Medien unterscheiden sich in ihren Frames nicht: Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>PTC / SemEval (.labels)</source>
        <translation>PTC / SemEval (.labels)</translation>
    </message>
    <message>
        <source>Parquet with dataset card (Hugging Face)</source>
        <translation>Parquet mit Datensatzkarte (Hugging Face)</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>Prozentuale Übereinstimmung</translation>
    </message>
    <message>
        <source>Pictures, sounds, cases, attributes, journals, notes on passages without a code.</source>
        <translation>Bilder, Töne, Fälle, Attribute, Journale, Notizen zu Stellen ohne Code.</translation>
    </message>
    <message>
        <source>Potato (project folder)</source>
        <translation>Potato (Projektordner)</translation>
    </message>
    <message>
        <source>Prodigy (JSON lines)</source>
        <translation>Prodigy (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>Propose statements</source>
        <translation>Aussagen vorschlagen</translation>
    </message>
    <message>
        <source>Put the caret between two words of the span.</source>
        <translation>Den Cursor zwischen zwei Wörter der Stelle setzen.</translation>
    </message>
    <message>
        <source>QualCoder project</source>
        <translation>Projekt von QualCoder</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>Projekt nach REFI-QDA</translation>
    </message>
    <message>
        <source>Raw count of spans</source>
        <translation>Rohe Anzahl der Stellen</translation>
    </message>
    <message>
        <source>Reject statement</source>
        <translation>Aussage verwerfen</translation>
    </message>
    <message>
        <source>Remove annotator</source>
        <translation>Codierer:in entfernen</translation>
    </message>
    <message>
        <source>Remove passage</source>
        <translation>Passage entfernen</translation>
    </message>
    <message>
        <source>Rename statement</source>
        <translation>Aussage umbenennen</translation>
    </message>
    <message>
        <source>Reopen article</source>
        <translation>Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Repeat code</source>
        <translation>Code wiederholen</translation>
    </message>
    <message>
        <source>Revise codebook</source>
        <translation>Codebuch überarbeiten</translation>
    </message>
    <message>
        <source>SQLite finds: {what}.</source>
        <translation>SQLite meldet: {what}.</translation>
    </message>
    <message>
        <source>Say by what time or parts drift is to be seen.</source>
        <translation>Bitte angeben, nach welchen Zeiten oder Teilen eine Veränderung zu sehen sein soll.</translation>
    </message>
    <message>
        <source>Scott&apos;s pi</source>
        <translation>Scotts Pi</translation>
    </message>
    <message>
        <source>Sections by annotators, frame by frame (CSV, TSV)</source>
        <translation>Abschnitte × Codierer:innen, Frame für Frame (CSV, TSV)</translation>
    </message>
    <message>
        <source>Select a passage first, or put the caret into a span.</source>
        <translation>Erst eine Textstelle markieren oder den Cursor in eine Stelle setzen.</translation>
    </message>
    <message>
        <source>Select a passage first, then press the frame&apos;s key.</source>
        <translation>Erst eine Textstelle markieren, dann die Taste des Frames drücken.</translation>
    </message>
    <message>
        <source>Select a passage in two columns; then they can be linked.</source>
        <translation>In zwei Spalten je eine Passage markieren; dann lassen sie sich verknüpfen.</translation>
    </message>
    <message>
        <source>Select the words first that shall become a frame.</source>
        <translation>Zuerst die Wörter markieren, aus denen ein Frame werden soll.</translation>
    </message>
    <message>
        <source>Set attribute</source>
        <translation>Merkmal setzen</translation>
    </message>
    <message>
        <source>Share of items</source>
        <translation>Anteil der Beiträge</translation>
    </message>
    <message>
        <source>Share of words</source>
        <translation>Anteil der Wörter</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile; look again.</source>
        <translation>Jemand hat das inzwischen geändert; bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Something else in the project belongs to this, or it belongs to something that is gone.</source>
        <translation>Etwas anderes im Projekt gehört dazu, oder es gehört zu etwas, das es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Sources, decisions, statements; comments of CATMA, and that several ranges are one annotation.</source>
        <translation>Quellen, Entscheidungen, Aussagen; Kommentare von CATMA, und dass mehrere Bereiche eine Annotation sind.</translation>
    </message>
    <message>
        <source>Sources, decisions, statements; other programs see attributes as text of a description.</source>
        <translation>Quellen, Entscheidungen, Aussagen; andere Programme sehen Merkmale als Text einer Beschreibung.</translation>
    </message>
    <message>
        <source>Sources, decisions, statements; relations and links of UIMA.</source>
        <translation>Quellen, Entscheidungen, Aussagen; Relationen und Verknüpfungen von UIMA.</translation>
    </message>
    <message>
        <source>Sources, decisions, statements; what is no text and no span.</source>
        <translation>Quellen, Entscheidungen, Aussagen; was kein Text und keine Stelle ist.</translation>
    </message>
    <message>
        <source>Spans (JSON lines or table)</source>
        <translation>Stellen (JSON-Zeilen oder Tabelle)</translation>
    </message>
    <message>
        <source>Spans of the frame {name} that are left out: {count}.</source>
        <translation>Stellen des Frames {name}, die wegbleiben: {count}.</translation>
    </message>
    <message>
        <source>Spans of {name} that are left out: {count}.</source>
        <translation>Stellen von {name}, die wegbleiben: {count}.</translation>
    </message>
    <message>
        <source>Spans per 1,000 words</source>
        <translation>Stellen je 1.000 Wörter</translation>
    </message>
    <message>
        <source>Spans with their attributes, doubts and memos, and what was read.</source>
        <translation>Stellen mit Merkmalen, Unsicherheit und Memos, und was gelesen wurde.</translation>
    </message>
    <message>
        <source>Spans without an anchor are left out: {number}; the format jsonl holds them.</source>
        <translation>Stellen ohne Anker sind weggelassen: {number}; das Format jsonl enthält sie.</translation>
    </message>
    <message>
        <source>Split span</source>
        <translation>Stelle teilen</translation>
    </message>
    <message>
        <source>TEI with standoff (XML)</source>
        <translation>TEI mit Standoff (XML)</translation>
    </message>
    <message>
        <source>Table of spans (CSV, TSV)</source>
        <translation>Tabelle der Stellen (CSV, TSV)</translation>
    </message>
    <message>
        <source>Tag span</source>
        <translation>Stelle codieren</translation>
    </message>
    <message>
        <source>Tag what was found</source>
        <translation>Gefundenes codieren</translation>
    </message>
    <message>
        <source>Taguette project</source>
        <translation>Projekt von Taguette</translation>
    </message>
    <message>
        <source>Take on codebook</source>
        <translation>Codebuch übernehmen</translation>
    </message>
    <message>
        <source>Texts and the frame, start and end of every span, a folder for each annotator; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte und Frame, Anfang und Ende jeder Stelle, ein Ordner je Codierer:in; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts and the places of spans, a column for each frame and a file for each annotator; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte und die Orte der Stellen, eine Spalte je Frame und eine Datei je Codierer:in; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, codes with categories, colours and memos, codings with their owners and memos.</source>
        <translation>Texte, Codes mit Kategorien, Farben und Memos, Codierungen mit Person und Memo.</translation>
    </message>
    <message>
        <source>Texts, sections, answers, decisions, statements, the codebook&apos;s definitions.</source>
        <translation>Texte, Abschnitte, Antworten, Entscheidungen, Aussagen, die Definitionen des Codebuchs.</translation>
    </message>
    <message>
        <source>Texts, sections, answers, readings, decisions, statements, the codebook&apos;s definitions.</source>
        <translation>Texte, Abschnitte, Antworten, Gelesenes, Entscheidungen, Aussagen, die Definitionen des Codebuchs.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo and round, a folder for each annotator; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo und Runde, ein Ordner je Codierer:in; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and id, a file for each article and annotator with sentences and tokens; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennung, eine Datei je Artikel und Person mit Sätzen und Tokens; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and id, an annotation set for each annotator; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennung, ein Annotation-Set je Codierer:in; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and id, annotators and the settled coding, frames and choices as tagsets; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennung, Personen und die entschiedene Codierung, Frames und Werte als Tagsets; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and id, annotators, the frames as a taxonomy; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennung, Codierer:innen, die Frames als Taxonomie; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and ids, annotators and their kinds; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennungen, Codierer:innen und ihre Art; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with attributes, doubt, memo, round and ids, annotators; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennungen, Codierer:innen; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans with their frames and ids, a folder for each annotator; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen mit ihren Frames und Kennungen, ein Ordner je Codierer:in; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, spans, ids, annotators, groups, definitions and colours; attributes, doubt, memo and round in the description; beside it in manifest.json the codebook, sections, answers and what was read.</source>
        <translation>Texte, Stellen, Kennungen, Codierer:innen, Gruppen, Definitionen und Farben; Merkmale, Unsicherheit, Memo und Runde in der Beschreibung; daneben in manifest.json Codebuch, Abschnitte, Antworten und Gelesenes.</translation>
    </message>
    <message>
        <source>Texts, tags with their descriptions, highlights and who made them.</source>
        <translation>Texte, Tags mit Beschreibungen, Markierungen und von wem sie stammen.</translation>
    </message>
    <message>
        <source>Texts, title, outlet and date, spans with attributes, doubt, memo and round, annotators and their kinds; in a .zip also the labelling configuration.</source>
        <translation>Texte, Titel, Medium und Datum, Stellen mit Merkmalen, Unsicherheit, Memo und Runde, Codierer:innen und ihre Art; in einer .zip auch die Konfiguration der Oberfläche.</translation>
    </message>
    <message>
        <source>Texts, title, outlet and date, spans with attributes, doubt, memo, round and ids, annotators and their kinds.</source>
        <translation>Texte, Titel, Medium und Datum, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennungen, Codierer:innen und ihre Art.</translation>
    </message>
    <message>
        <source>Texts, title, outlet and date, spans with attributes, doubt, memo, round and ids, annotators and their kinds; overlapping spans, too.</source>
        <translation>Texte, Titel, Medium und Datum, Stellen mit Merkmalen, Unsicherheit, Memo, Runde und Kennungen, Codierer:innen und ihre Art; auch überlappende Stellen.</translation>
    </message>
    <message>
        <source>Texts, title, outlet and date, spans with their frames, annotators and their kinds.</source>
        <translation>Texte, Titel, Medium und Datum, Stellen mit ihren Frames, Codierer:innen und ihre Art.</translation>
    </message>
    <message>
        <source>The agency is that of a picture&apos;s credit.</source>
        <translation>Die Agentur ist die eines Bildnachweises.</translation>
    </message>
    <message>
        <source>The answers to this question are no numbers.</source>
        <translation>Die Antworten auf diese Frage sind keine Zahlen.</translation>
    </message>
    <message>
        <source>The badge is that of {owner} already.</source>
        <translation>Dieses Kürzel hat schon {owner}.</translation>
    </message>
    <message>
        <source>The badge of {owner} should have two characters at most.</source>
        <translation>Das Kürzel von {owner} sollte höchstens zwei Zeichen haben.</translation>
    </message>
    <message>
        <source>The badge of {owner} should have two characters.</source>
        <translation>Das Kürzel von {owner} sollte zwei Zeichen haben.</translation>
    </message>
    <message>
        <source>The border can go no further: a section keeps at least one word.</source>
        <translation>Weiter geht die Grenze nicht: Ein Abschnitt behält mindestens ein Wort.</translation>
    </message>
    <message>
        <source>The codebook allows at most {most} frames on one passage.</source>
        <translation>Das Codebuch erlaubt höchstens {most} Frames auf einer Textstelle.</translation>
    </message>
    <message>
        <source>The codebook has no attribute {name}.</source>
        <translation>Das Codebuch hat kein Merkmal {name}.</translation>
    </message>
    <message>
        <source>The codebook has no attribute {name}; spans that keep what they say of it: {count}.</source>
        <translation>Das Codebuch hat kein Merkmal {name}; Stellen, die behalten, was sie dazu sagen: {count}.</translation>
    </message>
    <message>
        <source>The codebook has no frame {frame}. Nothing was loaded.</source>
        <translation>Das Codebuch hat keinen Frame {frame}. Nichts wurde geladen.</translation>
    </message>
    <message>
        <source>The codebook has no frames.</source>
        <translation>Das Codebuch hat keine Frames.</translation>
    </message>
    <message>
        <source>The codebook has no voice to tell whose words these are.</source>
        <translation>Das Codebuch hat keine Stimme, die sagt, wessen Worte es sind.</translation>
    </message>
    <message>
        <source>The codebook needs a version, such as 1.1.0.</source>
        <translation>Dem Codebuch fehlt eine Version, etwa 1.1.0.</translation>
    </message>
    <message>
        <source>The codebook offers only one category.</source>
        <translation>Das Codebuch bietet nur eine Kategorie.</translation>
    </message>
    <message>
        <source>The codebook, sections, answers, what was read, sources, decisions, statements.</source>
        <translation>Codebuch, Abschnitte, Antworten, Gelesenes, Quellen, Entscheidungen, Aussagen.</translation>
    </message>
    <message>
        <source>The codebook, sections, answers, what was read, sources, decisions, statements; bodies and selectors of others that are no text.</source>
        <translation>Das Codebuch, Abschnitte, Antworten, Gelesenes, Quellen, Entscheidungen, Aussagen; fremde Inhalte und Selektoren, die kein Text sind.</translation>
    </message>
    <message>
        <source>The codebook, sections, answers, what was read, sources, decisions, statements; what annotators rejected or ignored, relations and options.</source>
        <translation>Das Codebuch, Abschnitte, Antworten, Gelesenes, Quellen, Entscheidungen, Aussagen; was abgelehnt oder übergangen wurde, Relationen und Optionen.</translation>
    </message>
    <message>
        <source>The colour is that of {owner} already.</source>
        <translation>Diese Farbe hat schon {owner}.</translation>
    </message>
    <message>
        <source>The colour of {owner} is hard to see on {page}: contrast {ratio} of at least 3.</source>
        <translation>Die Farbe von {owner} ist auf {page} schwer zu sehen: Kontrast {ratio} statt mindestens 3.</translation>
    </message>
    <message>
        <source>The copy {name} cannot be written: {reason}.</source>
        <translation>Die Kopie {name} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The date of the row could not be understood.</source>
        <translation>Das Datum der Zeile war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The entries of a live ticker</source>
        <translation>Die Einträge eines Live-Tickers</translation>
    </message>
    <message>
        <source>The file has no title; its first words stand in for one.</source>
        <translation>Die Datei hat keinen Titel; ihre ersten Wörter stehen an seiner Stelle.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; its encoding was guessed. Look at its umlauts.</source>
        <translation>Die Datei ist kein UTF-8; ihr Zeichensatz wurde geraten. Bitte die Umlaute ansehen.</translation>
    </message>
    <message>
        <source>The file of {article} was changed.</source>
        <translation>Die Datei von {article} wurde verändert.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be made: {reason}.</source>
        <translation>Der Ordner {name} lässt sich nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be read: {reason}.</source>
        <translation>Der Ordner {name} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The footnotes stand behind the text.</source>
        <translation>Die Fußnoten stehen hinter dem Text.</translation>
    </message>
    <message>
        <source>The format {name} can only be read.</source>
        <translation>Das Format {name} lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>The format {name} can only be written.</source>
        <translation>Das Format {name} lässt sich nur schreiben.</translation>
    </message>
    <message>
        <source>The gold sample does not show that coders see the frame more often where it is.</source>
        <translation>Die entschiedenen Artikel zeigen nicht, dass der Frame dort öfter gesehen wird, wo er ist.</translation>
    </message>
    <message>
        <source>The gold sample is too small for an interval.</source>
        <translation>Für ein Intervall sind zu wenige Artikel entschieden.</translation>
    </message>
    <message>
        <source>The id {name} should be letters, digits, - and _ alone.</source>
        <translation>Die Kennung {name} sollte nur aus Buchstaben, Ziffern, - und _ bestehen.</translation>
    </message>
    <message>
        <source>The journal.</source>
        <translation>Das Protokoll.</translation>
    </message>
    <message>
        <source>The key {key} is the program&apos;s own: {use}.</source>
        <translation>Die Taste {key} gehört dem Programm: {use}.</translation>
    </message>
    <message>
        <source>The key {key} of {owner} is the program&apos;s own ({use}).</source>
        <translation>Die Taste {key} von {owner} braucht das Programm selbst ({use}).</translation>
    </message>
    <message>
        <source>The key {mark} is that of {owner} already.</source>
        <translation>Die Taste {mark} hat schon {owner}.</translation>
    </message>
    <message>
        <source>The layout of the documents; a highlight without a tag.</source>
        <translation>Die Gestaltung der Dokumente; Markierungen ohne Tag.</translation>
    </message>
    <message>
        <source>The lines were wrapped; the ends of paragraphs were inferred.</source>
        <translation>Die Zeilen waren umbrochen; die Enden der Absätze wurden erschlossen.</translation>
    </message>
    <message>
        <source>The measure is undefined in every draw: no interval is given.</source>
        <translation>Das Maß ist in keiner Ziehung definiert: Es wird kein Intervall angegeben.</translation>
    </message>
    <message>
        <source>The offsets count {way}; they were read so.</source>
        <translation>Die Positionen zählen {way}; so wurden sie gelesen.</translation>
    </message>
    <message>
        <source>The passage lies outside the article.</source>
        <translation>Die Textstelle liegt außerhalb des Artikels.</translation>
    </message>
    <message>
        <source>The pattern is that of {owner} already.</source>
        <translation>Dieses Muster hat schon {owner}.</translation>
    </message>
    <message>
        <source>The project has no codebook yet.</source>
        <translation>Das Projekt hat noch kein Codebuch.</translation>
    </message>
    <message>
        <source>The records of the kind {kind} cannot be read: {what}</source>
        <translation>Die Einträge der Art {kind} lassen sich nicht lesen: {what}</translation>
    </message>
    <message>
        <source>The rule finds no more than one article in {name}.</source>
        <translation>Die Regel findet in {name} nicht mehr als einen Artikel.</translation>
    </message>
    <message>
        <source>The section lies outside the article.</source>
        <translation>Der Abschnitt liegt außerhalb des Artikels.</translation>
    </message>
    <message>
        <source>The selection holds no words.</source>
        <translation>Die Markierung enthält keine Wörter.</translation>
    </message>
    <message>
        <source>The settings cannot be stored: {reason}.</source>
        <translation>Die Einstellungen lassen sich nicht speichern: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults hold, and the file is now {name}.</source>
        <translation>Die Einstellungen ließen sich nicht lesen; es gelten die Vorgaben, und die Datei heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>The settings {name} cannot be read; the defaults hold.</source>
        <translation>Die Einstellungen {name} lassen sich nicht lesen; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The source of {article} is gone or was changed.</source>
        <translation>Die Quelle von {article} fehlt oder wurde verändert.</translation>
    </message>
    <message>
        <source>The span covers nothing but blanks.</source>
        <translation>Die Stelle umfasst nur Leerzeichen.</translation>
    </message>
    <message>
        <source>The span lies outside the article.</source>
        <translation>Die Stelle liegt außerhalb des Artikels.</translation>
    </message>
    <message>
        <source>The spans of others stay hidden while a blind round is open.</source>
        <translation>Die Stellen anderer bleiben verborgen, solange eine blinde Runde offen ist.</translation>
    </message>
    <message>
        <source>The statement links this passage already.</source>
        <translation>Die Aussage enthält diese Passage schon.</translation>
    </message>
    <message>
        <source>The table {table} has more rows than a sheet takes; export it as CSV.</source>
        <translation>Die Tabelle {table} hat mehr Zeilen, als ein Blatt fasst; bitte als CSV ausgeben.</translation>
    </message>
    <message>
        <source>The text goes no further.</source>
        <translation>Hier endet der Text.</translation>
    </message>
    <message>
        <source>The text of {article} is gone or was changed.</source>
        <translation>Der Text von {article} fehlt oder wurde verändert.</translation>
    </message>
    <message>
        <source>The text of {article} is not what its source gives.</source>
        <translation>Der Text von {article} ist nicht der, den seine Quelle ergibt.</translation>
    </message>
    <message>
        <source>The {mark} {value} of {owner} is that of {first} already (line {line}).</source>
        <translation>{mark} {value} von {owner} gehört schon {first} (Zeile {line}).</translation>
    </message>
    <message>
        <source>The {what} {name} is there already (line {line}).</source>
        <translation>{what} {name} gibt es schon (Zeile {line}).</translation>
    </message>
    <message>
        <source>There are no parts by {name}; there are those by {names}.</source>
        <translation>Teile nach {name} gibt es nicht; es gibt sie nach {names}.</translation>
    </message>
    <message>
        <source>There are no two outlets to compare.</source>
        <translation>Es gibt keine zwei Medien zu vergleichen.</translation>
    </message>
    <message>
        <source>There is a {name} already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>There is no annotator {name}.</source>
        <translation>Es gibt keine Person {name}, die codiert.</translation>
    </message>
    <message>
        <source>There is no attribute {name} of spans; there are {names}.</source>
        <translation>Es gibt kein Merkmal {name} von Stellen; es gibt {names}.</translation>
    </message>
    <message>
        <source>There is no border here: no section of the same entry follows.</source>
        <translation>Hier ist keine Grenze: Es folgt kein Abschnitt desselben Eintrags.</translation>
    </message>
    <message>
        <source>There is no code yet that could be repeated.</source>
        <translation>Es gibt noch keinen Code, der sich wiederholen ließe.</translation>
    </message>
    <message>
        <source>There is no codebook {name}; there are {known}.</source>
        <translation>Es gibt kein Codebuch {name}; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no codebook {name}; there are {names}, or a file.</source>
        <translation>Es gibt kein Codebuch {name}; es gibt {names}, oder eine Datei.</translation>
    </message>
    <message>
        <source>There is no column {number}; open: {count}.</source>
        <translation>Es gibt keine Spalte {number}; offen: {count}.</translation>
    </message>
    <message>
        <source>There is no figure {name}; there are {names}.</source>
        <translation>Es gibt keine Abbildung {name}; es gibt {names}.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no format {name}; there are {known}.</source>
        <translation>Es gibt kein Format {name}; es gibt {known}.</translation>
    </message>
    <message>
        <source>There is no frame {name}.</source>
        <translation>Es gibt keinen Frame {name}.</translation>
    </message>
    <message>
        <source>There is no measure {name}; there are {names}.</source>
        <translation>Es gibt kein Maß {name}; es gibt {names}.</translation>
    </message>
    <message>
        <source>There is no normalisation {name}.</source>
        <translation>Es gibt keine Normierung {name}.</translation>
    </message>
    <message>
        <source>There is no outlet {name}.</source>
        <translation>Es gibt kein Medium {name}.</translation>
    </message>
    <message>
        <source>There is no part {name}; there are {names}.</source>
        <translation>Es gibt keinen Teil {name}; es gibt {names}.</translation>
    </message>
    <message>
        <source>There is no question {name}; there are {names}.</source>
        <translation>Es gibt keine Frage {name}; es gibt {names}.</translation>
    </message>
    <message>
        <source>There is no recipe {name}.</source>
        <translation>Es gibt kein Rezept {name}.</translation>
    </message>
    <message>
        <source>There is no report for those who code in a blind round that is still open.</source>
        <translation>Für alle, die in einer noch offenen blinden Runde codieren, gibt es keinen Bericht.</translation>
    </message>
    <message>
        <source>There is no round {name}.</source>
        <translation>Es gibt keine Runde {name}.</translation>
    </message>
    <message>
        <source>There is no rule {rule}; there are {rules}.</source>
        <translation>Es gibt keine Regel {rule}; es gibt {rules}.</translation>
    </message>
    <message>
        <source>There is no text at the caret.</source>
        <translation>Am Cursor steht kein Text.</translation>
    </message>
    <message>
        <source>There is no unit {name}.</source>
        <translation>Es gibt keine Einheit {name}.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>There is nothing to report yet: nobody has coded or read anything.</source>
        <translation>Es gibt noch nichts zu berichten: Niemand hat etwas codiert oder gelesen.</translation>
    </message>
    <message>
        <source>There is one of this name or kind already.</source>
        <translation>Eines von diesem Namen oder dieser Art gibt es schon.</translation>
    </message>
    <message>
        <source>This codebook has no id or no frames.</source>
        <translation>Diesem Codebuch fehlt die Kennung, oder es hat keine Frames.</translation>
    </message>
    <message>
        <source>This entry of {key} should begin with an id.</source>
        <translation>Dieser Eintrag von {key} sollte mit einer Kennung beginnen.</translation>
    </message>
    <message>
        <source>This frame is retired; it takes no new spans.</source>
        <translation>Dieser Frame ist stillgelegt; er nimmt keine neuen Stellen auf.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Das ist zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>This is no YAML: {reason}.</source>
        <translation>Das ist kein YAML: {reason}.</translation>
    </message>
    <message>
        <source>This is no codebook: it lacks the line schema: {schema}.</source>
        <translation>Das ist kein Codebuch: Ihm fehlt die Zeile schema: {schema}.</translation>
    </message>
    <message>
        <source>This is page furniture; it is not coded.</source>
        <translation>Das ist Beiwerk; es wird nicht codiert.</translation>
    </message>
    <message>
        <source>This is page furniture; it is not counted.</source>
        <translation>Das ist Beiwerk; es wird nicht gezählt.</translation>
    </message>
    <message>
        <source>This measure compares exactly two annotators.</source>
        <translation>Dieses Maß vergleicht genau zwei Personen.</translation>
    </message>
    <message>
        <source>This measure compares sets of codes.</source>
        <translation>Dieses Maß vergleicht Mengen von Codes.</translation>
    </message>
    <message>
        <source>This measure compares spans, not units such as paragraphs.</source>
        <translation>Dieses Maß vergleicht Stellen, nicht Einheiten wie Absätze.</translation>
    </message>
    <message>
        <source>This measure compares where spans lie, not what they bear.</source>
        <translation>Dieses Maß vergleicht, wo Stellen liegen, nicht, was sie tragen.</translation>
    </message>
    <message>
        <source>This measure holds frames against each other: it needs all of them at once.</source>
        <translation>Dieses Maß hält Frames gegeneinander: Es braucht alle zugleich.</translation>
    </message>
    <message>
        <source>This measure knows no order or distance of categories.</source>
        <translation>Dieses Maß kennt keine Ordnung und keinen Abstand von Kategorien.</translation>
    </message>
    <message>
        <source>This measure needs units such as paragraphs.</source>
        <translation>Dieses Maß braucht Einheiten wie Absätze.</translation>
    </message>
    <message>
        <source>This passage bears this frame already.</source>
        <translation>Diese Textstelle trägt diesen Frame schon.</translation>
    </message>
    <message>
        <source>This pattern cannot be used: {reason}. Back-references and look-around are not offered.</source>
        <translation>Dieses Muster lässt sich nicht verwenden: {reason}. Rückverweise und Vor- oder Rückschau gibt es nicht.</translation>
    </message>
    <message>
        <source>This span bears the last code already.</source>
        <translation>Diese Stelle trägt den letzten Code schon.</translation>
    </message>
    <message>
        <source>This span is another annotator&apos;s.</source>
        <translation>Diese Stelle gehört jemand anderem.</translation>
    </message>
    <message>
        <source>This text cannot be shown: it has {expected} units, but {units} would be shown.</source>
        <translation>Dieser Text lässt sich nicht zeigen: Er hat {expected} Zeichen, gezeigt würden {units}.</translation>
    </message>
    <message>
        <source>This was not saved: the disk of {name} is full or failing.</source>
        <translation>Das wurde nicht gespeichert: Der Datenträger von {name} ist voll oder gestört.</translation>
    </message>
    <message>
        <source>This was not saved: {name} can no longer be written to.</source>
        <translation>Das wurde nicht gespeichert: {name} lässt sich nicht mehr beschreiben.</translation>
    </message>
    <message>
        <source>This was not saved: {name} was moved or replaced by another program; save a copy.</source>
        <translation>Das wurde nicht gespeichert: {name} wurde von einem anderen Programm verschoben oder ersetzt; bitte eine Kopie speichern.</translation>
    </message>
    <message>
        <source>This {what} has no id.</source>
        <translation>Hier fehlt die Kennung: {what}.</translation>
    </message>
    <message>
        <source>UIMA CAS (JSON)</source>
        <translation>UIMA CAS (JSON)</translation>
    </message>
    <message>
        <source>UIMA CAS (XMI)</source>
        <translation>UIMA CAS (XMI)</translation>
    </message>
    <message>
        <source>UTF-16 code units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <source>Unitizing alpha</source>
        <translation>Unitisierendes Alpha</translation>
    </message>
    <message>
        <source>Unitizing alpha: labels where both marked</source>
        <translation>Unitisierendes Alpha: Frames, wo beide markiert haben</translation>
    </message>
    <message>
        <source>Unitizing alpha: marked or not</source>
        <translation>Unitisierendes Alpha: markiert oder nicht</translation>
    </message>
    <message>
        <source>Unitizing alpha: one frame where both marked</source>
        <translation>Unitisierendes Alpha: ein Frame, wo beide markiert haben</translation>
    </message>
    <message>
        <source>Values can be taken from frames alone, not from {source}.</source>
        <translation>Werte lassen sich nur von Frames übernehmen, nicht von {source}.</translation>
    </message>
    <message>
        <source>Values of {name} that are left out: {count}.</source>
        <translation>Werte von {name}, die wegbleiben: {count}.</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>WebAnno TSV 3</source>
        <translation>WebAnno TSV 3</translation>
    </message>
    <message>
        <source>What each annotator answered of each article.</source>
        <translation>Was jede Person zu jedem Artikel geantwortet hat.</translation>
    </message>
    <message>
        <source>Where annotators met, there was one frame only, or too little.</source>
        <translation>Wo sich die Markierungen trafen, gab es nur einen Frame oder zu wenig.</translation>
    </message>
    <message>
        <source>Which annotator tagged which frame in which article, and how often; who read it.</source>
        <translation>Wer welchen Frame in welchem Artikel codiert hat und wie oft; wer ihn gelesen hat.</translation>
    </message>
    <message>
        <source>Which annotator tagged which frame in which section, and who read it.</source>
        <translation>Wer welchen Frame in welchem Abschnitt codiert hat, und wer ihn gelesen hat.</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Words are compared of two different outlets.</source>
        <translation>Verglichen werden die Wörter zweier verschiedener Medien.</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Write memo</source>
        <translation>Memo schreiben</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>a CAS whose numbers fit together</source>
        <translation>ein CAS, dessen Zahlen zusammenpassen</translation>
    </message>
    <message>
        <source>a Web Annotation or a collection of them</source>
        <translation>eine Web-Annotation oder eine Sammlung davon</translation>
    </message>
    <message>
        <source>a class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of spans with their words</source>
        <translation>eine Liste von Stellen mit ihren Wörtern</translation>
    </message>
    <message>
        <source>a list of spans: start, end and label</source>
        <translation>eine Liste von Stellen aus Anfang, Ende und Etikett</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a reading from {start} to {end} does not lie in the text</source>
        <translation>etwas Gelesenes von {start} bis {end} liegt nicht im Text</translation>
    </message>
    <message>
        <source>a section from {start} to {end} does not lie in the text</source>
        <translation>ein Abschnitt von {start} bis {end} liegt nicht im Text</translation>
    </message>
    <message>
        <source>a sentence has no tokens</source>
        <translation>ein Satz hat keine Token</translation>
    </message>
    <message>
        <source>a serialized CAS</source>
        <translation>ein serialisiertes CAS</translation>
    </message>
    <message>
        <source>a serialized object</source>
        <translation>ein serialisiertes Objekt</translation>
    </message>
    <message>
        <source>a serialized object of Java</source>
        <translation>ein serialisiertes Objekt aus Java</translation>
    </message>
    <message>
        <source>a slice does not lie in the source</source>
        <translation>ein Ausschnitt liegt nicht in der Quelle</translation>
    </message>
    <message>
        <source>a span from {start} to {end} does not lie in the text</source>
        <translation>eine Stelle von {start} bis {end} liegt nicht im Text</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>among the texts</source>
        <translation>unter den Texten</translation>
    </message>
    <message>
        <source>an article with the columns text and spans, or tokens and tags</source>
        <translation>ein Artikel mit den Spalten text und spans oder tokens und tags</translation>
    </message>
    <message>
        <source>an element holds too many others</source>
        <translation>ein Element enthält zu viele andere</translation>
    </message>
    <message>
        <source>an id (UUID)</source>
        <translation>eine Kennung (UUID)</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object, an array or a string</source>
        <translation>ein Objekt, ein Feld oder eine Zeichenkette</translation>
    </message>
    <message>
        <source>another part of a serialized object</source>
        <translation>ein weiterer Teil eines serialisierten Objekts</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>at most {most} values</source>
        <translation>höchstens {most} Werte</translation>
    </message>
    <message>
        <source>attributes of relations and events</source>
        <translation>Merkmale von Beziehungen und Ereignissen</translation>
    </message>
    <message>
        <source>beside it</source>
        <translation>daneben</translation>
    </message>
    <message>
        <source>brat standoff (.txt, .ann)</source>
        <translation>brat-Standoff (.txt, .ann)</translation>
    </message>
    <message>
        <source>bytes in base64</source>
        <translation>Bytes in Base64</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>Bytes in UTF-8</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>Codepunkte</translation>
    </message>
    <message>
        <source>code points, an end of line as one</source>
        <translation>Codepunkte, ein Zeilenende als einen</translation>
    </message>
    <message>
        <source>code points, the byte-order mark as one</source>
        <translation>Codepunkte, die Byte-Reihenfolge-Marke als einen</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>completions</source>
        <translation>frühere Annotationen (completions)</translation>
    </message>
    <message>
        <source>doccano (JSON lines)</source>
        <translation>doccano (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>frühere Fassung</translation>
    </message>
    <message>
        <source>equivalences</source>
        <translation>Gleichsetzungen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>followed by more</source>
        <translation>dass noch etwas folgt</translation>
    </message>
    <message>
        <source>from {start} to {end} does not lie in the text</source>
        <translation>von {start} bis {end} liegt nicht im Text</translation>
    </message>
    <message>
        <source>from {start} to {end} other words stand than the file says</source>
        <translation>von {start} bis {end} stehen andere Wörter, als die Datei sagt</translation>
    </message>
    <message>
        <source>it begins before the sentence before it has ended, or far behind</source>
        <translation>der Satz beginnt, bevor der vorige endet, oder weit dahinter</translation>
    </message>
    <message>
        <source>it declares a document type</source>
        <translation>sie vereinbart einen Dokumenttyp</translation>
    </message>
    <message>
        <source>it has no part {part}</source>
        <translation>ihr fehlt der Teil {part}</translation>
    </message>
    <message>
        <source>it has no table {table}</source>
        <translation>ihr fehlt die Tabelle {table}</translation>
    </message>
    <message>
        <source>it has {count} columns, and the first has {width}</source>
        <translation>sie hat {count} Spalten, die erste hat {width}</translation>
    </message>
    <message>
        <source>it holds a list or an object where a text should be</source>
        <translation>wo ein Text stehen sollte, steht eine Liste oder ein Objekt</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is longer than {limit} MB</source>
        <translation>sie ist länger als {limit} MB</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>zu tief geschachtelt</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>it is no Parquet, or a broken one</source>
        <translation>kein Parquet oder ein beschädigtes</translation>
    </message>
    <message>
        <source>it is no line of brat</source>
        <translation>keine Zeile von brat</translation>
    </message>
    <message>
        <source>it is no row of WebAnno TSV 1 or 2, or its columns are too few</source>
        <translation>keine Zeile von WebAnno-TSV 1 oder 2, oder ihr fehlen Spalten</translation>
    </message>
    <message>
        <source>it is no row of WebAnno TSV 3, or its columns are too few</source>
        <translation>keine Zeile von WebAnno-TSV 3, oder ihr fehlen Spalten</translation>
    </message>
    <message>
        <source>it is no span of brat (id, tab, label, offsets, tab, words)</source>
        <translation>keine Stelle von brat (Kennung, Tabulator, Etikett, Positionen, Tabulator, Wörter)</translation>
    </message>
    <message>
        <source>it is no workbook, or a broken one</source>
        <translation>keine Arbeitsmappe oder eine beschädigte</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>it names neither a file nor an article</source>
        <translation>sie nennt weder eine Datei noch einen Artikel</translation>
    </message>
    <message>
        <source>it names no annotator; give one</source>
        <translation>dort ist niemand als Codierer:in genannt; bitte jemanden angeben</translation>
    </message>
    <message>
        <source>it should be an id, a technique, start and end, divided by tabs</source>
        <translation>erwartet: Kennung, Technik, Anfang und Ende, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>it should be an object</source>
        <translation>erwartet: ein Objekt</translation>
    </message>
    <message>
        <source>its token does not follow in the text</source>
        <translation>ihr Token ist nicht das nächste im Text</translation>
    </message>
    <message>
        <source>its words do not stand in the text where the line says</source>
        <translation>ihre Wörter stehen nicht da im Text, wo die Zeile sagt</translation>
    </message>
    <message>
        <source>kzannot dataset (JSON lines)</source>
        <translation>kzannot-Datensatz (JSON-Zeilen)</translation>
    </message>
    <message>
        <source>less deep</source>
        <translation>weniger tief geschachtelt</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>links of slots</source>
        <translation>Verweise aus Slots</translation>
    </message>
    <message>
        <source>normalisations</source>
        <translation>Normalisierungen</translation>
    </message>
    <message>
        <source>notes of relations and events</source>
        <translation>Notizen zu Beziehungen und Ereignissen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>of frames that are known</source>
        <translation>nur bekannte Rahmen</translation>
    </message>
    <message>
        <source>of what came before</source>
        <translation>aus dem, was vorher kam</translation>
    </message>
    <message>
        <source>one that is written field by field</source>
        <translation>eine, die Feld für Feld geschrieben ist</translation>
    </message>
    <message>
        <source>one without another above it</source>
        <translation>eine ohne eine andere darüber</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Auswahlmöglichkeiten</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>read should be a list of start and end</source>
        <translation>read – erwartet: eine Liste aus Anfang und Ende</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>smaller than {size} bytes when unpacked</source>
        <translation>entpackt kleiner als {size} Bytes</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>DocBin von spaCy</translation>
    </message>
    <message>
        <source>start and end should be whole numbers, and start the smaller</source>
        <translation>start und end – erwartet: ganze Zahlen, start die kleinere</translation>
    </message>
    <message>
        <source>strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>that of what follows</source>
        <translation>die dessen, was folgt</translation>
    </message>
    <message>
        <source>the bytes of the source have another SHA-256 than the line says</source>
        <translation>die Bytes der Quelle haben einen anderen SHA-256, als die Zeile sagt</translation>
    </message>
    <message>
        <source>the codebook has no attribute {name}</source>
        <translation>das Codebuch hat kein Merkmal {name}</translation>
    </message>
    <message>
        <source>the codebook has no frame {frame}</source>
        <translation>das Codebuch hat keinen Frame {frame}</translation>
    </message>
    <message>
        <source>the codebook has no question {name}</source>
        <translation>das Codebuch hat keine Frage {name}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the id {key} is there already</source>
        <translation>die Kennung {key} gibt es schon</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>die Zeile</translation>
    </message>
    <message>
        <source>the project has no article {wanted}</source>
        <translation>das Projekt hat keinen Artikel {wanted}</translation>
    </message>
    <message>
        <source>the project has no round {wanted}</source>
        <translation>das Projekt hat keine Runde {wanted}</translation>
    </message>
    <message>
        <source>the source has another SHA-256 than the line says</source>
        <translation>die Quelle hat einen anderen SHA-256, als die Zeile sagt</translation>
    </message>
    <message>
        <source>the span does not begin with “{check}”, so its offsets are wrong</source>
        <translation>die Stelle beginnt nicht mit „{check}“, also stimmen ihre Positionen nicht</translation>
    </message>
    <message>
        <source>the text has another SHA-256 than the line says</source>
        <translation>der Text hat einen anderen SHA-256, als die Zeile sagt</translation>
    </message>
    <message>
        <source>the text has another length than the line says</source>
        <translation>der Text hat eine andere Länge, als die Zeile sagt</translation>
    </message>
    <message>
        <source>the text is not what its slices cut out of the source</source>
        <translation>der Text ist nicht das, was seine Ausschnitte der Quelle entnehmen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>there is no text {missing}</source>
        <translation>es gibt keinen Text {missing}</translation>
    </message>
    <message>
        <source>ticker entry, else article</source>
        <translation>Tickereintrag, sonst Artikel</translation>
    </message>
    <message>
        <source>to what came before</source>
        <translation>auf etwas, das vorher kam</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>uncertain should be true or false</source>
        <translation>uncertain – erwartet: true oder false</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>whole, but it ends too early</source>
        <translation>vollständig, sie endet aber zu früh</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{count} × {kind}: only text can be held; they were left out.</source>
        <translation>{count} × {kind}: Nur Text lässt sich aufnehmen; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>{day} is no day, as 2022-01-07 is.</source>
        <translation>{day} ist kein Tag wie 2022-01-07.</translation>
    </message>
    <message>
        <source>{format} holds both pairs of offsets, whichever is chosen.</source>
        <translation>{format} enthält beide Paare von Positionen, gleich welches gewählt ist.</translation>
    </message>
    <message>
        <source>{format} holds no offsets; it is written as always.</source>
        <translation>{format} enthält keine Positionen; es wird wie immer geschrieben.</translation>
    </message>
    <message>
        <source>{format} holds the articles&apos; texts; it cannot be written without them.</source>
        <translation>{format} enthält die Texte der Artikel; ohne sie lässt es sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{format} needs {module}, which is missing: pip install &apos;kzannot[{extra}]&apos;.</source>
        <translation>{format} braucht {module}, das fehlt: pip install &apos;kzannot[{extra}]&apos;.</translation>
    </message>
    <message>
        <source>{key} alone works only in the text; “{action}” needs Ctrl or Alt with it.</source>
        <translation>{key} allein wirkt nur im Text; „{action}“ braucht Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>{key} belongs to the open codebook: {name}.</source>
        <translation>{key} gehört zum offenen Codebuch: {name}.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key} gehört zu „{action}“.</translation>
    </message>
    <message>
        <source>{key} is needed in fields and menus.</source>
        <translation>{key} wird in Feldern und Menüs gebraucht.</translation>
    </message>
    <message>
        <source>{key} is no key for {owner}: one character, or shift+ and one.</source>
        <translation>{key} ist keine Taste für {owner}: ein Zeichen, oder shift+ und eines.</translation>
    </message>
    <message>
        <source>{key} moves the caret; the text needs it.</source>
        <translation>{key} bewegt den Cursor; der Text braucht die Taste.</translation>
    </message>
    <message>
        <source>{key} opens the menu “{menu}”.</source>
        <translation>{key} öffnet das Menü „{menu}“.</translation>
    </message>
    <message>
        <source>{key} should be a list.</source>
        <translation>{key} sollte eine Liste sein.</translation>
    </message>
    <message>
        <source>{key} should be a whole number.</source>
        <translation>{key} sollte eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>{key} stands here a second time.</source>
        <translation>{key} steht hier ein zweites Mal.</translation>
    </message>
    <message>
        <source>{kind} is no type; there are {known}.</source>
        <translation>{kind} ist keine Art; es gibt {known}.</translation>
    </message>
    <message>
        <source>{log} lies beside {name} and would change it; another program left it, move it elsewhere.</source>
        <translation>{log} liegt neben {name} und würde es verändern; ein anderes Programm hat es hinterlassen, bitte anderswohin verschieben.</translation>
    </message>
    <message>
        <source>{name} can no longer be read: its disk is failing or gone.</source>
        <translation>{name} lässt sich nicht mehr lesen: Der Datenträger ist gestört oder fehlt.</translation>
    </message>
    <message>
        <source>{name} can only be read here; save a copy elsewhere to work on it.</source>
        <translation>{name} lässt sich hier nur lesen; zum Arbeiten anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>{name} cannot be made here: {reason}.</source>
        <translation>{name} lässt sich hier nicht anlegen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is locked, damaged or no PDF.</source>
        <translation>{name} lässt sich nicht lesen: verschlüsselt, beschädigt oder kein PDF.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be removed, whose work is here. Spans: {spans}, answers: {answers}, sections read: {readings}, other entries: {other}.</source>
        <translation>{name} lässt sich nicht entfernen, denn es gibt Arbeit von dieser Person. Stellen: {spans}, Antworten: {answers}, gelesene Abschnitte: {readings}, weitere Einträge: {other}.</translation>
    </message>
    <message>
        <source>{name} cannot be set aside: {reason}.</source>
        <translation>{name} lässt sich nicht beiseitelegen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>{name} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} gibt es schon.</translation>
    </message>
    <message>
        <source>{name} has an unknown column: {column}. Columns are {columns}.</source>
        <translation>{name} hat eine unbekannte Spalte: {column}. Spalten sind {columns}.</translation>
    </message>
    <message>
        <source>{name} has coded; whose work it is stays as it is.</source>
        <translation>{name} hat codiert; wessen Arbeit das ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{name} has no rows, or too many columns.</source>
        <translation>{name} hat keine Zeilen oder zu viele Spalten.</translation>
    </message>
    <message>
        <source>{name} has no value {value}</source>
        <translation>{name} hat keinen Wert {value}</translation>
    </message>
    <message>
        <source>{name} has the suffix of no codebook; there are {known}.</source>
        <translation>{name} hat nicht die Endung eines Codebuchs; es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} has too many pages.</source>
        <translation>{name} hat zu viele Seiten.</translation>
    </message>
    <message>
        <source>{name} has too many rows.</source>
        <translation>{name} hat zu viele Zeilen.</translation>
    </message>
    <message>
        <source>{name} has {count} documents, but there are {texts} texts.</source>
        <translation>{name} hat {count} Dokumente, es gibt aber {texts} Texte.</translation>
    </message>
    <message>
        <source>{name} has {size} MB, and spaCy holds a DocBin whole: save its documents in several files of at most {limit} MB.</source>
        <translation>{name} hat {size} MB, und spaCy lädt eine DocBin-Datei ganz: Bitte die Dokumente in mehreren Dateien von höchstens {limit} MB speichern.</translation>
    </message>
    <message>
        <source>{name} holds codings and no articles; “File &gt; Load annotations…” is for those.</source>
        <translation>{name} enthält Codierungen und keine Artikel; dafür ist „Datei &gt; Codierungen laden …“ da.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} frames.</source>
        <translation>{name} enthält mehr als {limit} Frames.</translation>
    </message>
    <message>
        <source>{name} holds no CAS in JSON.</source>
        <translation>{name} enthält kein CAS in JSON.</translation>
    </message>
    <message>
        <source>{name} holds no CAS in XMI.</source>
        <translation>{name} enthält kein CAS in XMI.</translation>
    </message>
    <message>
        <source>{name} holds no Parquet.</source>
        <translation>{name} enthält kein Parquet.</translation>
    </message>
    <message>
        <source>{name} holds no TEI.</source>
        <translation>{name} enthält kein TEI.</translation>
    </message>
    <message>
        <source>{name} holds no WebAnno TSV.</source>
        <translation>{name} enthält kein WebAnno-TSV.</translation>
    </message>
    <message>
        <source>{name} holds no documents of CATMA.</source>
        <translation>{name} enthält keine Dokumente von CATMA.</translation>
    </message>
    <message>
        <source>{name} holds no documents of GATE.</source>
        <translation>{name} enthält keine Dokumente von GATE.</translation>
    </message>
    <message>
        <source>{name} holds no files of CoNLL.</source>
        <translation>{name} enthält keine CoNLL-Dateien.</translation>
    </message>
    <message>
        <source>{name} holds no files of PTC.</source>
        <translation>{name} enthält keine Dateien von PTC.</translation>
    </message>
    <message>
        <source>{name} holds no files of brat.</source>
        <translation>{name} enthält keine Dateien von brat.</translation>
    </message>
    <message>
        <source>{name} holds no frames.</source>
        <translation>{name} enthält keine Frames.</translation>
    </message>
    <message>
        <source>{name} holds no page of HTML.</source>
        <translation>{name} enthält keine HTML-Seite.</translation>
    </message>
    <message>
        <source>{name} holds no tasks of Label Studio (JSON).</source>
        <translation>{name} enthält keine Aufgaben von Label Studio (JSON).</translation>
    </message>
    <message>
        <source>{name} holds no text, or it is locked.</source>
        <translation>{name} enthält keinen Text, oder er ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} holds no text.</source>
        <translation>{name} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{name} holds no text; it may be a scan. Read it by OCR first.</source>
        <translation>{name} enthält keinen Text; vielleicht ist es ein Scan. Bitte zuerst mit Texterkennung (OCR) lesen.</translation>
    </message>
    <message>
        <source>{name} holds no texts of Potato.</source>
        <translation>{name} enthält keine Texte aus Potato.</translation>
    </message>
    <message>
        <source>{name} holds the text of another article: {title}.</source>
        <translation>{name} enthält den Text eines anderen Artikels: {title}.</translation>
    </message>
    <message>
        <source>{name} holds the very text of {title}; there is nothing to correct.</source>
        <translation>{name} enthält genau den Text von {title}; es gibt nichts zu korrigieren.</translation>
    </message>
    <message>
        <source>{name} holds {count} projects of REFI-QDA; there should be one.</source>
        <translation>{name} enthält {count} Projekte nach REFI-QDA; es sollte eines sein.</translation>
    </message>
    <message>
        <source>{name} holds {number} articles; a corrected text is a file with one article.</source>
        <translation>{name} enthält {number} Artikel; ein korrigierter Text ist eine Datei mit einem einzigen Artikel.</translation>
    </message>
    <message>
        <source>{name} is an export of CATMA; choose that format and the folder of its text.</source>
        <translation>{name} ist ein Export von CATMA; bitte dieses Format und den Ordner mit seinem Text wählen.</translation>
    </message>
    <message>
        <source>{name} is as it was on {time}.</source>
        <translation>{name} ist wieder auf dem Stand vom {time}.</translation>
    </message>
    <message>
        <source>{name} is as it was on {time}; what was there until now is {aside} in the same folder.</source>
        <translation>{name} ist wieder auf dem Stand vom {time}; was bisher da war, heißt jetzt {aside} und liegt im selben Ordner.</translation>
    </message>
    <message>
        <source>{name} is closed.</source>
        <translation>{name} ist geschlossen.</translation>
    </message>
    <message>
        <source>{name} is damaged ({what}); restore it from a backup, nothing was changed.</source>
        <translation>{name} ist beschädigt ({what}); bitte aus einer Sicherung wiederherstellen, nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB.</source>
        <translation>{name} ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>{name} is no CAS in JSON, version 0.4.</source>
        <translation>{name} ist kein CAS in JSON der Version 0.4.</translation>
    </message>
    <message>
        <source>{name} is no CAS in XMI.</source>
        <translation>{name} ist kein CAS in XMI.</translation>
    </message>
    <message>
        <source>{name} is no SQLite database.</source>
        <translation>{name} ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>{name} is no TEI document.</source>
        <translation>{name} ist kein TEI-Dokument.</translation>
    </message>
    <message>
        <source>{name} is no WebAnno TSV of version 1, 2 or 3.</source>
        <translation>{name} ist kein WebAnno-TSV der Version 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>{name} is no XML that can be read: {reason}.</source>
        <translation>{name} ist kein lesbares XML: {reason}.</translation>
    </message>
    <message>
        <source>{name} is no bundle: it holds no {file}.</source>
        <translation>{name} ist kein Paket: {file} fehlt darin.</translation>
    </message>
    <message>
        <source>{name} is no codebook of REFI-QDA.</source>
        <translation>{name} ist kein Codebuch nach REFI-QDA.</translation>
    </message>
    <message>
        <source>{name} is no dataset of kzannot: its first line does not say so.</source>
        <translation>{name} ist kein Datensatz von kzannot: Die erste Zeile sagt es nicht.</translation>
    </message>
    <message>
        <source>{name} is no document of GATE.</source>
        <translation>{name} ist kein Dokument von GATE.</translation>
    </message>
    <message>
        <source>{name} is no file that articles are read from ({suffixes}).</source>
        <translation>Aus {name} lassen sich keine Artikel lesen ({suffixes}).</translation>
    </message>
    <message>
        <source>{name} is no kzannot project.</source>
        <translation>{name} ist kein kzannot-Projekt.</translation>
    </message>
    <message>
        <source>{name} is no project of INCEpTION: it has no {file}.</source>
        <translation>{name} ist kein Projekt von INCEpTION: {file} fehlt.</translation>
    </message>
    <message>
        <source>{name} is no project of QualCoder.</source>
        <translation>{name} ist kein Projekt von QualCoder.</translation>
    </message>
    <message>
        <source>{name} is no project of REFI-QDA.</source>
        <translation>{name} ist kein Projekt nach REFI-QDA.</translation>
    </message>
    <message>
        <source>{name} is no project of Taguette.</source>
        <translation>{name} ist kein Projekt von Taguette.</translation>
    </message>
    <message>
        <source>{name} is no rich text.</source>
        <translation>{name} ist kein RTF-Text.</translation>
    </message>
    <message>
        <source>{name} is no table of frames: it has no column id.</source>
        <translation>{name} ist keine Tabelle von Frames: Die Spalte id fehlt.</translation>
    </message>
    <message>
        <source>{name} is no text document.</source>
        <translation>{name} ist kein Textdokument.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 (byte {position}).</source>
        <translation>{name} ist kein UTF-8 (Byte {position}).</translation>
    </message>
    <message>
        <source>{name} is not UTF-8.</source>
        <translation>{name} ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>{name} is not a file name.</source>
        <translation>{name} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{name} is not a file of plain text ({suffixes}).</source>
        <translation>{name} ist keine reine Textdatei ({suffixes}).</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} ist keine Datei.</translation>
    </message>
    <message>
        <source>{name} is not a text file but {kind}; save it as plain text first.</source>
        <translation>{name} ist keine Textdatei, sondern {kind}; bitte erst als reinen Text speichern.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{name} is of version {version}; this program reads version {known}.</source>
        <translation>{name} ist von Version {version}; dieses Programm liest Version {known}.</translation>
    </message>
    <message>
        <source>{name} is open in another window or program; close it there first.</source>
        <translation>{name} ist in einem anderen Fenster oder Programm offen; bitte dort zuerst schließen.</translation>
    </message>
    <message>
        <source>{name} is refused: it holds too many files.</source>
        <translation>{name} wird abgelehnt: zu viele Dateien darin.</translation>
    </message>
    <message>
        <source>{name} is refused: it is a link.</source>
        <translation>{name} wird abgelehnt: Es ist eine Verknüpfung.</translation>
    </message>
    <message>
        <source>{name} is refused: it is encrypted.</source>
        <translation>{name} wird abgelehnt: Es ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} is refused: it takes too long to read.</source>
        <translation>{name} wird abgelehnt: Das Lesen dauert zu lange.</translation>
    </message>
    <message>
        <source>{name} is refused: it takes too much memory to read.</source>
        <translation>{name} wird abgelehnt: Das Lesen braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>{name} is refused: it unpacks to far more than its size.</source>
        <translation>{name} wird abgelehnt: Ausgepackt ist es weit größer, als es vorgibt.</translation>
    </message>
    <message>
        <source>{name} is refused: its name leads out of the archive.</source>
        <translation>{name} wird abgelehnt: Der Name führt aus dem Archiv heraus.</translation>
    </message>
    <message>
        <source>{name} is signed in and cannot be removed.</source>
        <translation>{name} ist angemeldet und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>{name} is the project itself; give the copy another name.</source>
        <translation>{name} ist das Projekt selbst; bitte der Kopie einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>{name} is there already; choose a new folder or a .zip.</source>
        <translation>{name} gibt es schon; bitte einen neuen Ordner oder eine .zip wählen.</translation>
    </message>
    <message>
        <source>{name} is too big: {size} MB, and {limit} MB are allowed.</source>
        <translation>{name} ist zu groß: {size} MB; erlaubt sind {limit} MB.</translation>
    </message>
    <message>
        <source>{name} is too long: a page may have {limit} million characters.</source>
        <translation>{name} ist zu lang: Eine Seite darf {limit} Millionen Zeichen haben.</translation>
    </message>
    <message>
        <source>{name} is {encoding}, but broken at byte {position}; save it anew as UTF-8.</source>
        <translation>{name} ist {encoding}, aber bei Byte {position} fehlerhaft; bitte neu als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{name} needs a column named file, and each column once.</source>
        <translation>{name} braucht eine Spalte namens file und jede Spalte nur einmal.</translation>
    </message>
    <message>
        <source>{name} needs units such as paragraphs.</source>
        <translation>{name} braucht Einheiten wie Absätze.</translation>
    </message>
    <message>
        <source>{name} was interrupted while it was saved; open it once where it can be written to.</source>
        <translation>{name} wurde beim Speichern unterbrochen; bitte einmal dort öffnen, wo es sich beschreiben lässt.</translation>
    </message>
    <message>
        <source>{name} was made by a newer kzannot; open it with that version, nothing was changed.</source>
        <translation>{name} stammt von einem neueren kzannot; bitte damit öffnen, nichts wurde verändert.</translation>
    </message>
    <message>
        <source>{name} was refused, so there is nothing to change in it.</source>
        <translation>{name} wurde abgelehnt, also gibt es darin nichts zu ändern.</translation>
    </message>
    <message>
        <source>{name}, line {line}: more cells than columns.</source>
        <translation>{name}, Zeile {line}: mehr Zellen als Spalten.</translation>
    </message>
    <message>
        <source>{name}, line {line}: no file is named.</source>
        <translation>{name}, Zeile {line}: Es ist keine Datei genannt.</translation>
    </message>
    <message>
        <source>{name}, line {line}: quotation marks and separators do not fit together, or a cell is too long.</source>
        <translation>{name}, Zeile {line}: Anführungszeichen und Trennzeichen passen nicht zueinander, oder eine Zelle ist zu lang.</translation>
    </message>
    <message>
        <source>{name}, line {line}: this is no object of JSON, which holds a row&apos;s cells by their names.</source>
        <translation>{name}, Zeile {line}: Das ist kein JSON-Objekt, das die Zellen einer Zeile mit ihren Namen enthält.</translation>
    </message>
    <message>
        <source>{name}, line {line}: {date} is no date such as 2022-01-08 or 2022-01.</source>
        <translation>{name}, Zeile {line}: {date} ist kein Datum wie 2022-01-08 oder 2022-01.</translation>
    </message>
    <message>
        <source>{name}, line {line}: {file} is told twice.</source>
        <translation>{name}, Zeile {line}: {file} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>{name}, line {line}: {reason}.</source>
        <translation>{name}, Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: {what}. Nothing was loaded.</source>
        <translation>{name}, Zeile {line}: {what}. Nichts wurde geladen.</translation>
    </message>
    <message>
        <source>{name}, line {number}: the {kind} were left out.</source>
        <translation>{name}, Zeile {number}: weggelassen wurde: {kind}.</translation>
    </message>
    <message>
        <source>{name}, line {number}: there is no text; it was left out.</source>
        <translation>{name}, Zeile {number}: Sie hat keinen Text und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name}, line {number}: {count} spans were left out (answer: {answer}).</source>
        <translation>{name}, Zeile {number}: weggelassene Stellen: {count} (Antwort: {answer}).</translation>
    </message>
    <message>
        <source>{name}, line {number}: {count} {kind} were left out.</source>
        <translation>{name}, Zeile {number}: weggelassene {kind}: {count}.</translation>
    </message>
    <message>
        <source>{name}: a coding from {start} to {end} names no code; it was left out.</source>
        <translation>{name}: Eine Codierung von {start} bis {end} nennt keinen Code und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name}: it has no text; it was left out.</source>
        <translation>{name}: Es gibt keinen Text; der Eintrag wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name}: it is not known which column holds the texts. The columns are {columns}.</source>
        <translation>{name}: Es ist nicht bekannt, in welcher Spalte die Texte stehen. Die Spalten sind {columns}.</translation>
    </message>
    <message>
        <source>{name}: its annotations cannot be read; export the project from INCEpTION with the format “UIMA CAS XMI (XML 1.0)”.</source>
        <translation>{name}: Die Annotationen lassen sich nicht lesen; bitte das Projekt aus INCEpTION mit dem Format „UIMA CAS XMI (XML 1.0)“ exportieren.</translation>
    </message>
    <message>
        <source>{name}: its tags are numbers without names; they were left out.</source>
        <translation>{name}: Die Tags sind Zahlen ohne Namen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>{name}: its text is not among the files, where it should be called {file}; {count} spans were left out.</source>
        <translation>{name}: Der Text fehlt unter den Dateien, er müsste {file} heißen; weggelassene Stellen: {count}.</translation>
    </message>
    <message>
        <source>{name}: its text is not among the files; {count} spans were left out.</source>
        <translation>{name}: Der Text fehlt unter den Dateien; weggelassene Stellen: {count}.</translation>
    </message>
    <message>
        <source>{name}: its {file} is broken: {reason}.</source>
        <translation>{name}: {file} darin ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>{name}: its {file} is of another version.</source>
        <translation>{name}: {file} darin ist von einer anderen Version.</translation>
    </message>
    <message>
        <source>{name}: line {line} of {file} is no checksum.</source>
        <translation>{name}: Zeile {line} von {file} ist keine Prüfsumme.</translation>
    </message>
    <message>
        <source>{name}: no column holds IOB tags.</source>
        <translation>{name}: Keine Spalte enthält IOB-Marken.</translation>
    </message>
    <message>
        <source>{name}: the first row must name the columns, each only once.</source>
        <translation>{name}: Die erste Zeile muss die Spalten nennen, jede nur einmal.</translation>
    </message>
    <message>
        <source>{name}: the offsets count {way}; they were read so.</source>
        <translation>{name}: Die Positionen zählen {way}; so wurden sie gelesen.</translation>
    </message>
    <message>
        <source>{name}: the text was changed since it was exported; it is another article.</source>
        <translation>{name}: Der Text wurde seit dem Export verändert; er ist ein anderer Artikel.</translation>
    </message>
    <message>
        <source>{name}: the text was put together from its tokens.</source>
        <translation>{name}: Der Text wurde aus seinen Token zusammengesetzt.</translation>
    </message>
    <message>
        <source>{name}: the {kind} about {count} articles were left out.</source>
        <translation>{name}: {kind} zu {count} Artikeln wurden weggelassen.</translation>
    </message>
    <message>
        <source>{name}: the {kind} were left out.</source>
        <translation>{name}: weggelassen wurde: {kind}.</translation>
    </message>
    <message>
        <source>{name}: there is no text {missing} beside its annotations.</source>
        <translation>{name}: Neben den Annotationen fehlt der Text {missing}.</translation>
    </message>
    <message>
        <source>{name}: this format makes several files; choose a folder or a .zip.</source>
        <translation>{name}: Dieses Format ergibt mehrere Dateien; bitte einen Ordner oder eine .zip wählen.</translation>
    </message>
    <message>
        <source>{name}: {count} categories of the whole text were left out.</source>
        <translation>{name}: weggelassene Kategorien ganzer Texte: {count}.</translation>
    </message>
    <message>
        <source>{name}: {count} marked passages have no code; they were left out.</source>
        <translation>{name}: weggelassene Markierungen ohne Code: {count}.</translation>
    </message>
    <message>
        <source>{name}: {count} spans have no technique; their frame is {frame}.</source>
        <translation>{name}: Stellen ohne Technik: {count}; ihr Frame ist {frame}.</translation>
    </message>
    <message>
        <source>{name}: {count} {kind} were left out.</source>
        <translation>{name}: weggelassene {kind}: {count}.</translation>
    </message>
    <message>
        <source>{name}: {file} is missing.</source>
        <translation>{name}: {file} fehlt.</translation>
    </message>
    <message>
        <source>{name}: {file} was changed since the bundle was made.</source>
        <translation>{name}: {file} wurde verändert, seit das Paket gemacht wurde.</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <translation>{name}: {reason}.</translation>
    </message>
    <message>
        <source>{name}: {where} covers nothing of the text; it was left out.</source>
        <translation>{name}: {where} trifft nichts vom Text und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name}: {where} does not cover what it should; it was left out.</source>
        <translation>{name}: {where} trifft nicht die Wörter, die dort stehen sollten, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{name}: “{words}” stands elsewhere than its offsets say.</source>
        <translation>{name}: „{words}“ steht anderswo, als die Positionen sagen.</translation>
    </message>
    <message>
        <source>{one} and {other} of {article} overlap.</source>
        <translation>{one} und {other} von {article} überlappen sich.</translation>
    </message>
    <message>
        <source>{owner} has no values to choose from.</source>
        <translation>{owner} hat keine Werte zur Auswahl.</translation>
    </message>
    <message>
        <source>{owner} has no {key} in German or English.</source>
        <translation>{owner} hat weder auf Deutsch noch auf Englisch {key}.</translation>
    </message>
    <message>
        <source>{owner} has the value {name} already.</source>
        <translation>{owner} hat den Wert {name} schon.</translation>
    </message>
    <message>
        <source>{owner} names the {what} {name}, which is not there.</source>
        <translation>{owner} nennt {what} {name}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>{owner} needs a colour such as #45736A.</source>
        <translation>{owner} braucht eine Farbe wie #45736A.</translation>
    </message>
    <message>
        <source>{part} names no column; write field=column. Fields: {fields}.</source>
        <translation>{part} nennt keine Spalte; bitte Feld=Spalte schreiben. Felder: {fields}.</translation>
    </message>
    <message>
        <source>{pattern} of {owner} is no pattern; there are {known}.</source>
        <translation>{pattern} von {owner} ist kein Muster; es gibt {known}.</translation>
    </message>
    <message>
        <source>{place} has {count} parts, which became as many spans.</source>
        <translation>{place} hat {count} Teile, aus denen ebenso viele Stellen wurden.</translation>
    </message>
    <message>
        <source>{place} should be {expected}</source>
        <translation>{place} – erwartet: {expected}</translation>
    </message>
    <message>
        <source>{place}: a {kind} has no place in a project; it was left out.</source>
        <translation>{place}: Für {kind} gibt es im Projekt keinen Ort; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>{place}: it has no place in a text that is known; it was left out.</source>
        <translation>{place}: Der Eintrag gehört zu keinem bekannten Text und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{place}: it has no tag; it was left out.</source>
        <translation>{place}: Es gibt kein Etikett; der Eintrag wurde weggelassen.</translation>
    </message>
    <message>
        <source>{place}: there is no node {node} in the text.</source>
        <translation>{place}: Im Text gibt es keinen Knoten {node}.</translation>
    </message>
    <message>
        <source>{place}: there is no {pointer} in the text.</source>
        <translation>{place}: Im Text gibt es {pointer} nicht.</translation>
    </message>
    <message>
        <source>{place}: {count} answers about no region of the text were left out.</source>
        <translation>{place}: weggelassene Antworten, die zu keiner Stelle des Textes gehören: {count}.</translation>
    </message>
    <message>
        <source>{record} bears a frame of another codebook than its round.</source>
        <translation>{record} trägt einen Frame aus einem anderen Codebuch als dem seiner Runde.</translation>
    </message>
    <message>
        <source>{record} has {name} = {value}, which its codebook lacks.</source>
        <translation>{record} hat {name} = {value}; das fehlt in seinem Codebuch.</translation>
    </message>
    <message>
        <source>{record} in {article}: {what}</source>
        <translation>{record} in {article}: {what}</translation>
    </message>
    <message>
        <source>{record} is not as the journal leaves it.</source>
        <translation>{record} ist nicht so, wie das Protokoll es hinterlässt.</translation>
    </message>
    <message>
        <source>{record} names a section of another article.</source>
        <translation>{record} nennt einen Abschnitt eines anderen Artikels.</translation>
    </message>
    <message>
        <source>{record} says {question} = {value}, which no codebook has.</source>
        <translation>{record} sagt {question} = {value}; das hat kein Codebuch.</translation>
    </message>
    <message>
        <source>{size} bytes long</source>
        <translation>{size} Bytes lang</translation>
    </message>
    <message>
        <source>{start} to {end} lies outside the article</source>
        <translation>{start} bis {end} liegt außerhalb des Artikels</translation>
    </message>
    <message>
        <source>{start} to {end} was cut out of the article</source>
        <translation>{start} bis {end} wurde aus dem Artikel geschnitten</translation>
    </message>
    <message>
        <source>{table} speaks of {name}, which is not among the files.</source>
        <translation>{table} nennt {name}, das nicht unter den Dateien ist.</translation>
    </message>
    <message>
        <source>{title} has another text in the project than in the file: its codings are left out.</source>
        <translation>{title} hat im Projekt einen anderen Text als in der Datei: Die Codierungen dazu sind weggelassen.</translation>
    </message>
    <message>
        <source>{title} is an earlier version itself; correct the article that took its place.</source>
        <translation>{title} ist selbst eine frühere Fassung; korrigiert wird der Artikel, der an ihre Stelle trat.</translation>
    </message>
    <message>
        <source>{title} is not in the project, and the file holds no texts: its codings are left out.</source>
        <translation>{title} ist nicht im Projekt, und die Datei enthält keine Texte: Die Codierungen dazu entfallen.</translation>
    </message>
    <message>
        <source>{title} was corrected meanwhile; spans of the file without an anchor in its new text: {count}.</source>
        <translation>{title} wurde inzwischen korrigiert; Stellen der Datei ohne Anker im neuen Text: {count}.</translation>
    </message>
    <message>
        <source>{title}: the span from {start} to {end} has no counterpart and is left out.</source>
        <translation>{title}: Die Stelle von {start} bis {end} hat keine Entsprechung und bleibt weg.</translation>
    </message>
    <message>
        <source>{value} is no date; write it as 8.1.2022, 2022-01-08 or 2022-01.</source>
        <translation>{value} ist kein Datum; bitte als 8.1.2022, 2022-01-08 oder 2022-01 schreiben.</translation>
    </message>
    <message>
        <source>{where}: no form of its annotations can be read; they were left out.</source>
        <translation>{where}: Keine Form dieser Annotationen lässt sich lesen; sie wurden weggelassen.</translation>
    </message>
</context>
<context>
    <name>metadata</name>
    <message>
        <source>Address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser:in</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Darstellungsform</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Left out of every count, because</source>
        <translation>Zählt nirgends mit, denn</translation>
    </message>
    <message>
        <source>Live ticker</source>
        <translation>Live-Ticker</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>a blind round is open</source>
        <translation>eine blinde Runde ist offen</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>frühere Fassung</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>kein Artikel ist offen</translation>
    </message>
    <message>
        <source>no project is open</source>
        <translation>kein Projekt ist offen</translation>
    </message>
    <message>
        <source>nobody has signed in</source>
        <translation>niemand ist angemeldet</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>es wurde nichts zurückgenommen</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>das Projekt lässt sich nur lesen</translation>
    </message>
    <message>
        <source>there is nothing to take back</source>
        <translation>es gibt nichts zurückzunehmen</translation>
    </message>
</context>
<context>
    <name>patterns</name>
    <message>
        <source>bricks</source>
        <translation>Ziegel</translation>
    </message>
    <message>
        <source>chequers</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>chevrons</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>crosses</source>
        <translation>Kreuze</translation>
    </message>
    <message>
        <source>crosshatch</source>
        <translation>Kreuzschraffur</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>schräg</translation>
    </message>
    <message>
        <source>diagonal, backwards</source>
        <translation>schräg, gegenläufig</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>large dots</source>
        <translation>große Punkte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>waves</source>
        <translation>Wellen</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Adjudicated layer</source>
        <translation>Entschiedene Ebene</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Seite {number} von {all}</translation>
    </message>
    <message>
        <source>Spans of {names}</source>
        <translation>Stellen von {names}</translation>
    </message>
    <message>
        <source>{label} (spans: {count})</source>
        <translation>{label} (Stellen: {count})</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Zwischenüberschrift</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Ticker entry</source>
        <translation>Tickereintrag</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the windows</source>
        <translation>Wie die Fenster</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Distance of the lines</source>
        <translation>Abstand der Zeilen</translation>
    </message>
    <message>
        <source>Font of the articles</source>
        <translation>Schrift der Artikel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the codebook</source>
        <translation>Sprache des Codebuchs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Longest line, in letters</source>
        <translation>Längste Zeile, in Zeichen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Remind me of a break after 50 minutes</source>
        <translation>Nach 50 Minuten an eine Pause erinnern</translation>
    </message>
    <message>
        <source>Show a stripe for each span in the margin</source>
        <translation>Am Rand einen Streifen je Stelle zeigen</translation>
    </message>
    <message>
        <source>Show what other annotators have tagged</source>
        <translation>Zeigen, was andere codiert haben</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Size of the windows</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>The caret blinks</source>
        <translation>Der Cursor blinkt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Underline the indicator words of the codebook</source>
        <translation>Signalwörter des Codebuchs unterstreichen</translation>
    </message>
</context>
<context>
    <name>sign in</name>
    <message>
        <source>adjudicated</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Maschine</translation>
    </message>
</context>
<context>
    <name>statements</name>
    <message>
        <source>As they were found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Least alike in words first</source>
        <translation>Im Wortlaut unähnlichste zuerst</translation>
    </message>
    <message>
        <source>Most differently framed first</source>
        <translation>Am verschiedensten gerahmte zuerst</translation>
    </message>
    <message>
        <source>Most outlets first</source>
        <translation>Meiste Medien zuerst</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>agency copy</source>
        <translation>Agenturtext</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>framing differs by {contrast}</source>
        <translation>Rahmung verschieden: {contrast}</translation>
    </message>
    <message>
        <source>framing: too little read</source>
        <translation>Rahmung: zu wenig gelesen</translation>
    </message>
    <message>
        <source>names {agency}</source>
        <translation>nennt {agency}</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>kein Frame</translation>
    </message>
    <message>
        <source>nobody has read this</source>
        <translation>von niemandem gelesen</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>other ending</source>
        <translation>andere Endung</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>andere Zahl</translation>
    </message>
    <message>
        <source>other occasion</source>
        <translation>anderer Anlass</translation>
    </message>
    <message>
        <source>other word</source>
        <translation>anderes Wort</translation>
    </message>
    <message>
        <source>outlets: {outlets}</source>
        <translation>Medien: {outlets}</translation>
    </message>
    <message>
        <source>paraphrase / translation</source>
        <translation>Umschreibung / Übersetzung</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>same fact</source>
        <translation>dieselbe Tatsache</translation>
    </message>
    <message>
        <source>same quote</source>
        <translation>dasselbe Zitat</translation>
    </message>
    <message>
        <source>without a kind</source>
        <translation>ohne Art</translation>
    </message>
    <message>
        <source>⚑ suspected: names no agency</source>
        <translation>⚑ Verdacht: nennt keine Agentur</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>After a frame come whose voice it is and where the article stands: the keys on the chips work in the text. {doubt} marks a span as uncertain, {memo} writes a memo.</source>
        <translation>Nach dem Frame kommt, wessen Stimme es ist und wie der Artikel dazu steht: Die Tasten auf den Schaltflächen wirken im Text. {doubt} kennzeichnet eine Stelle als unsicher, {memo} führt zum Memo.</translation>
    </message>
    <message>
        <source>Every frame has its key. {find_frame} searches names, definitions and indicator words, and {definition} in the text shows the rule of the chosen span&apos;s frame.</source>
        <translation>Jeder Frame hat seine Taste. {find_frame} durchsucht Namen, Definitionen und Signalwörter, und {definition} im Text zeigt die Regel des Frames der gewählten Stelle.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>The articles</source>
        <translation>Die Artikel</translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation>Das Codebuch</translation>
    </message>
    <message>
        <source>The span</source>
        <translation>Die Stelle</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>Walk with the arrow keys and select with Shift. A frame&apos;s key tags what is selected; without a selection it changes the span at the caret. {erase} erases it.</source>
        <translation>Die Pfeiltasten bewegen den Cursor, mit Umschalt markieren sie. Die Taste eines Frames codiert die Markierung; ohne Markierung ändert sie die Stelle am Cursor. {erase} löscht sie.</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Was noch zu tun ist</translation>
    </message>
    <message>
        <source>{find_article} leads here from anywhere. The arrows choose an article, Enter opens it, and Ctrl+Enter opens it beside the others. The bar shows how much you have read.</source>
        <translation>{find_article} führt von überall hierher. Die Pfeiltasten wählen einen Artikel, Eingabe öffnet ihn, Strg+Eingabe öffnet ihn neben den anderen. Der Balken zeigt, wie viel davon gelesen ist.</translation>
    </message>
    <message>
        <source>{palette} finds every action, frame and article by a few letters; {keys} shows all keys on one page. The manual and this tour stand in the menu Help.</source>
        <translation>{palette} findet jede Aktion, jeden Frame und jeden Artikel mit ein paar Buchstaben; {keys} zeigt alle Tasten auf einer Seite. Das Handbuch und dieser Rundgang stehen im Menü Hilfe.</translation>
    </message>
    <message>
        <source>“{mark_read}” notes that a section was read and holds no frame, {next_unread} goes to the next one. Every edit is stored at once, so there is no Save; {undo} takes it back.</source>
        <translation>„{mark_read}“ hält fest, dass ein Abschnitt gelesen ist und keinen Frame enthält, {next_unread} führt zum nächsten ungelesenen. Jeder Schritt wird sofort gespeichert; {undo} nimmt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The codebook has changes that are not saved.</source>
        <translation>Das Codebuch hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
</TS>
