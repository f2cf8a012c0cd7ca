import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import sharp from 'sharp'

/** Stands in whatever a file tells of its maker. */
export const MAKER = 'Maker-Of-The-File'

const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '44/1 57/1 8/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '34/1 6/1 9/1',
}
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${MAKER}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
const COLOURS = ['teal', 'olive', 'maroon', 'navy', 'gold']

/** Files that say where and by whom they were made: [name, bytes], `each` of every kind. */
export async function tellingFiles(each) {
  const files = []
  for (let at = 0; at < each; at += 1) {
    const picture = await tellingPicture(at)
    files.push([`photo-${at}.jpg`, await jpegWithMore(await picture.jpeg().toBuffer())])
    files.push([`drawing-${at}.png`, withText(await picture.png().toBuffer())])
    files.push([`sticker-${at}.webp`, await picture.webp().toBuffer()])
    files.push([`ruling-${at}.pdf`, await tellingPdf(await picture.jpeg().toBuffer())])
    files.push([`letter-${at}.docx`, await tellingDocx(await picture.jpeg().toBuffer())])
  }
  return files
}

async function tellingPicture(at) {
  const { data, info } = await sharp({
    create: { width: 320 + at, height: 240, channels: 3, background: COLOURS[at % COLOURS.length] },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info })
    .withExif({ IFD0: { Artist: MAKER, Copyright: MAKER, Model: MAKER }, IFD3: GPS })
    .withXmp(XMP)
}

/** A comment, a caption of the press, and a second picture behind the end, as telephones write them. */
async function jpegWithMore(jpeg) {
  const segment = (marker, content) =>
    Buffer.concat([Buffer.from([0xff, marker]), lengthOf(content.length + 2), content])
  const more = Buffer.concat([
    segment(0xfe, Buffer.from(MAKER)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${MAKER}`)),
  ])
  return Buffer.concat([jpeg.subarray(0, 2), more, jpeg.subarray(2), jpeg, Buffer.from(MAKER)])
}

const lengthOf = (length) => Buffer.from([length >> 8, length & 0xff])

function withText(png) {
  const chunk = Buffer.concat([Buffer.from(`tEXtAuthor\0${MAKER}`)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([png.subarray(0, 33), length, chunk, sum, png.subarray(33)])
}

function crc32(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

async function tellingPdf(photo) {
  const pdf = await PDFDocument.create()
  for (const tell of ['setTitle', 'setAuthor', 'setSubject', 'setCreator', 'setProducer']) pdf[tell](MAKER)
  pdf.setKeywords([MAKER])
  const page = pdf.addPage([300, 300])
  page.drawImage(await pdf.embedJpg(photo), { x: 20, y: 20, width: 200, height: 150 })
  await pdf.attach(Buffer.from(MAKER), `${MAKER}.txt`, { description: MAKER })
  const { context } = pdf
  const metadata = context.register(context.flateStream(XMP, { Type: 'Metadata', Subtype: 'XML' }))
  pdf.catalog.set(PDFName.of('Metadata'), metadata)
  page.node.set(PDFName.of('Metadata'), metadata)
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(MAKER) } }))
  const note = context.obj({
    ...{ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of('A note') },
    ...{ T: PDFString.of(MAKER), NM: PDFString.of(MAKER), M: PDFString.of(MAKER) },
    A: { S: 'JavaScript', JS: PDFString.of(`app.alert("${MAKER}")`) },
  })
  const signature = context.obj({ Type: 'Sig', Name: PDFString.of(MAKER), Location: PDFString.of(MAKER) })
  const signed = context.obj({
    ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 9, 9] },
    V: context.register(signature),
  })
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note), context.register(signed)]))
  page.node.set(PDFName.of('Thumb'), context.register(context.flateStream(MAKER, { Type: 'XObject' })))
  return Buffer.from(await pdf.save())
}

async function tellingDocx(photo) {
  return docx({
    'word/document.xml': `<w:document xmlns:w="w"><w:rsids/><w:body><wp:docPr id="1" name="${MAKER}" descr='C:\\Users\\${MAKER}\\a.jpg'/><w:p w:rsidR="00AB"><w:ins w:author="${MAKER}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Text</w:t></w:r></w:ins></w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:author = '${MAKER}' w:initials="${MAKER}"><w:p/></w:comment></w:comments>`,
    'word/people.xml': `<w15:people xmlns:w15="w15"><w15:person w15:author="${MAKER}"/></w15:people>`,
    'word/settings.xml': `<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId9"/></w:settings>`,
    'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="rId9" Type="http://x/attachedTemplate" Target="file:///C:/Users/${MAKER}/Normal.dotm" TargetMode="External"/></Relationships>`,
    'word/media/image1.jpeg': photo,
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${MAKER}</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `<Properties><Company>${MAKER}</Company></Properties>`,
    'docProps/custom.xml': `<Properties><property name="${MAKER}"/></Properties>`,
    'docProps/thumbnail.jpeg': photo,
    'customXml/item1.xml': `<item>${MAKER}</item>`,
  })
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

function docx(parts) {
  const files = { '[Content_Types].xml': TYPES, '_rels/.rels': '<Relationships/>', ...parts }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, Buffer.from(part)]))),
  )
}

const document = '<w:document xmlns:w="w"><w:body/></w:document>'

/** A field whose words are spread over runs. */
const field = (pieces) =>
  `<w:document xmlns:w="w"><w:body><w:fldChar w:fldCharType="begin"/>${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}<w:fldChar w:fldCharType="end"/></w:body></w:document>`

/** Files made to break whoever opens them, or to be taken for what they are not: [name, bytes]. */
export async function hostileFiles() {
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  return [
    ['program.jpg', Buffer.concat([Buffer.from('MZ'), randomBytes(5000)])],
    ['elf.pdf', Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF\x02\x01\x01'), randomBytes(2000)])],
    ['page.txt', Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['page.jpg', Buffer.from('<html><body onload=alert(1)>')],
    ['script.txt', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['rich.txt', Buffer.from('{\\rtf1{\\object\\objemb}}')],
    ['nul.txt', Buffer.from('text\0text')],
    ['utf16.txt', Buffer.from('\ufefftext', 'utf16le')],
    ['table.csv', Buffer.from('=cmd|calc!A0')],
    ['noise.bin', randomBytes(100_000)],
    ['noise.jpg', Buffer.concat([photo.subarray(0, 20), randomBytes(50_000)])],
    ['half.jpg', photo.subarray(0, photo.length / 2)],
    ['animation.gif', await sharp(photo).gif().toBuffer()],
    ['scan.tiff', await sharp(photo).tiff().toBuffer()],
    ['moving.webp', await movingWebp()],
    ['bomb.png', pngBomb(60_000)],
    ['bomb.jpg', await jpegBomb(photo)],
    ['archive.zip', Buffer.from(zipSync({ 'a.txt': Buffer.from('text') }))],
    ['not-word.docx', Buffer.from(zipSync({ 'a.txt': Buffer.from('text') }))],
    ['macros.docx', docx({ 'word/document.xml': document, 'word/vbaProject.bin': 'x' })],
    ['object.docx', docx({ 'word/document.xml': document, 'word/embeddings/book.xlsx': 'x' })],
    ['entities.docx', docx({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${document}` })],
    [
      'fetching.docx',
      docx({
        'word/document.xml': document,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r" Type="http://x/image" Target="https://elsewhere.example/a.png" TargetMode="External"/></Relationships>',
      }),
    ],
    ['dde.docx', docx({ 'word/document.xml': field(['DDE', 'AUTO c:\\\\windows "calc"']) })],
    [
      'fetching-field.docx',
      docx({ 'word/document.xml': field(['INCLUDE', 'PICTURE "https://elsewhere.example/a"']) }),
    ],
    [
      'simple-field.docx',
      docx({
        'word/document.xml': `<w:document xmlns:w="w"><w:fldSimple w:instr=' INCLUDETEXT "x"'/></w:document>`,
      }),
    ],
    [
      'nested-field.docx',
      docx({
        'word/document.xml': field([
          '</w:instrText></w:r><w:fldChar w:fldCharType="begin"/><w:r><w:instrText>QUOTE 68</w:instrText></w:r><w:fldChar w:fldCharType="end"/><w:r><w:instrText>',
          'DDE',
        ]),
      }),
    ],
    ['disk-link.docx', docx({ 'word/document.xml': field(['HYPERLINK "file:///C:/Users/x/a.exe"']) })],
    [
      'open-field.docx',
      docx({
        'word/document.xml':
          '<w:document xmlns:w="w"><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO</w:instrText></w:document>',
      }),
    ],
    [
      'chunk.docx',
      docx({
        'word/document.xml': '<w:document xmlns:w="w" xmlns:r="r"><w:altChunk r:id="r1"/></w:document>',
      }),
    ],
    [
      'sly-link.docx',
      docx({
        'word/document.xml': document,
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id='r' Type='http://x/image' Target='https://elsewhere.example/a.png' TargetMode = 'External'/></Relationships>`,
      }),
    ],
    ['utf16.docx', docx({ 'word/document.xml': Buffer.from(document, 'utf16le') })],
    ['bomb.docx', docx({ 'word/document.xml': Buffer.alloc(70_000_000, 0x20) })],
    ['lying-bomb.docx', lying(docx({ 'word/document.xml': Buffer.alloc(9_000_000, 0x20) }), 9_000_000, 100)],
    [
      'climbing.docx',
      docx({ 'word/document.xml': document, 'word/..hidden.xml': 'x', '../../etc/cron.d/x': 'x' }),
    ],
    ['bomb.pdf', pdfBomb()],
    ['circle.pdf', pdfOf('/Type /Pages /Count 1 /Kids [2 0 R]')],
    ['empty.pdf', Buffer.from('%PDF-1.7\n%%EOF')],
    [
      'hidden.pdf',
      Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdfOf('/Type /Pages /Count 0 /Kids []')]),
    ],
    ['noise.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000), Buffer.from('%%EOF')])],
    ['locked.pdf', await lockedPdf()],
    ['nested.pdf', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj\n%%EOF`)],
  ]
}

const movingWebp = async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 30, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A few kilobytes that unpack to billions of points. */
function pngBomb(side) {
  const chunk = (type, content) => {
    const body = Buffer.concat([Buffer.from(type), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(20_000_000))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Says of itself that it is as large as the format allows. */
async function jpegBomb(photo) {
  const bomb = Buffer.from(photo)
  const at = bomb.indexOf(Buffer.from([0xff, 0xc0]))
  bomb.writeUInt16BE(65_000, at + 5)
  bomb.writeUInt16BE(65_000, at + 7)
  return bomb
}

/** An archive whose every mention of a size says a smaller one. */
function lying(zip, real, said) {
  const [from, to] = [Buffer.alloc(4), Buffer.alloc(4)]
  from.writeUInt32LE(real)
  to.writeUInt32LE(said)
  for (let at = zip.indexOf(from); at !== -1; at = zip.indexOf(from, at + 4)) to.copy(zip, at)
  return zip
}

function pdfOf(pages) {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< ${pages} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF`,
  )
}

function pdfBomb() {
  const packed = deflateSync(Buffer.alloc(100_000_000, 0x20), { level: 9 })
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF'),
  ])
}

async function lockedPdf() {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}
