/*
 * Programs for Debian's Python that read renditions: a list of files in `told`, a `ReadBack` for each out in
 * `said` (test/support/debian-readers.ts).
 */

/** What is the same for facts of schema.org, however a page says them. */
const schemaOrg = `
import extruct
def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]
def names(value):
    return [one['name'] for one in listed(value)]
def read(path, syntax):
    html = open(path, encoding='utf-8').read()
    found = extruct.extract(html, base_url='https://news.example/', syntaxes=[syntax], uniform=True)[syntax]
    story = next(one for one in found if one['@type'] == 'NewsArticle')
    back = dict(authors=names(story['author']), source=story['sourceOrganization']['name'],
        published=story['datePublished'], sections=listed(story['articleSection']), text='')
    if 'headline' in story:
        back['title'] = story['headline']
    if 'isBasedOn' in story:
        was = story['isBasedOn']
        back['original'] = dict(title=was['headline'], authors=names(was['author']))
    return back`

/** Elements of an XML document by their path, in the document's own namespace. */
const xml = (space: string) => `
from lxml import etree
def texts(node, path):
    found = node.xpath(path, namespaces={'x': '${space}'})
    return [one if isinstance(one, str) else ''.join(one.itertext()) for one in found]
def original(title, authors):
    return dict(original=dict(title=title[0], authors=authors)) if title else {}`

export const programs = {
  linkedData: `${schemaOrg}
said = [read(path, 'json-ld') for path in told]`,

  microdata: `${schemaOrg}
from lxml import html
said = [dict(read(path, 'microdata'), text=html.parse(path, html.HTMLParser(encoding='utf-8')).getroot().text_content())
    for path in told]`,

  newsml: `${xml('http://iptc.org/std/nar/2006-10-01/')}
based = "x:itemMeta/x:link[@reluri='https://schema.org/isBasedOn']"
section = "x:contentMeta/x:subject[@typeuri='https://schema.org/articleSection']"
def read(path):
    item = etree.parse(path).getroot()
    return dict(title=texts(item, 'x:contentMeta/x:headline')[0], authors=texts(item, 'x:contentMeta/x:creator/x:name'),
        source=texts(item, 'x:contentMeta/x:infoSource/x:name')[0], published=texts(item, 'x:itemMeta/x:firstCreated')[0],
        sections=texts(item, section + '/x:name'), text='',
        **original(texts(item, based + '/x:headline'), texts(item, based + '/x:creator/x:name')))
said = [read(path) for path in told]`,

  nitf: `${xml('http://iptc.org/std/NITF/2006-10-18/')}
from datetime import datetime
head = 'x:body/x:body.head/'
def read(path):
    item = etree.parse(path).getroot()
    date = texts(item, 'x:head/x:pubdata/@date.publication')[0]
    return dict(title=texts(item, head + 'x:hedline/x:hl1')[0],
        authors=texts(item, head + 'x:byline/x:person|' + head + 'x:byline[not(x:person)]/x:byttl/x:org'),
        source=texts(item, head + 'x:distributor')[0],
        published=datetime.strptime(date, '%Y%m%dT%H%M%S%z').isoformat(),
        sections=texts(item, "x:head/x:docdata/x:identified-content/x:classifier[@type='section']"), text='',
        **original(texts(item, "x:head/x:meta[@name='original-headline']/@content"),
            texts(item, "x:head/x:meta[@name='original-author']/@content")))
said = [read(path) for path in told]`,

  epub: `
import warnings
warnings.simplefilter('ignore')
import ebooklib
from ebooklib import epub
from lxml import html
def read(path):
    book = epub.read_epub(path)
    said = lambda name: [value for value, _ in book.get_metadata('DC', name)]
    chapters = [html.fromstring(one.get_content()).text_content()
        for one in book.get_items_of_type(ebooklib.ITEM_DOCUMENT)]
    return dict(title=said('title')[0], authors=said('creator'), source=said('source')[0],
        published=said('date')[0], sections=said('subject'), text='\\n'.join(chapters))
said = [read(path) for path in told]`,
} as const
