import 'server-only'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Tx } from '@/lib/core/db'
import { insertDocument } from '@/lib/documents/document'
import { layBytes } from '@/lib/documents/files'
import { known, writer, type Cast } from './cast'

const RULING = `IN THE NAME OF THE LAW

The court extends the measure by two months. The defence asked for house arrest; the court did not
give reasons for refusing it. The accused followed the hearing by video link, without sound for
some minutes.

Copied by hand from the copy that the lawyer was given. Fictional.
`

/** A drawn picture, as somebody might photograph it: the words of a slip, line by line. */
const slip = (...lines: string[]) => `
<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
  <rect width="900" height="1200" fill="#d7d2c8"/>
  <rect x="130" y="110" width="640" height="960" fill="#fffdf7" transform="rotate(-1.5 450 600)"/>
  ${lines.map((line, at) => `<text x="190" y="${240 + at * 90}" font-family="sans-serif" font-size="44" fill="#333">${line}</text>`).join('')}
</svg>`

/** A ruling and a photo of a case, the receipt of a delivery. */
export async function insertDocuments(tx: Tx, cast: Cast): Promise<void> {
  const { id: record } = await tx.case.findFirstOrThrow({
    where: { visibility: 'open', defendants: { some: { personId: known(cast.people, 'edem') } } },
    select: { id: true },
  })
  const delivery = await tx.delivery.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { id: true } })
  const ruling = await layBytes('clean', Buffer.from(RULING))
  await insertDocument(tx, writer(cast), {
    id: randomUUID(),
    input: {
      of: 'case',
      record,
      kind: 'ruling',
      mark: 'open',
      title: 'Extension of the measure',
      isEvidence: false,
      back: null,
    },
    received: { type: 'txt', name: 'ruling.txt', files: [ruling] },
  })
  await insertPicture(
    tx,
    cast,
    { of: 'case', record, kind: 'photo', title: 'List of the day at the court door' },
    ['DISTRICT COURT', 'Room 3', '10:00  Extension', '11:30  Extension', '14:00  Verdict'],
  )
  await insertPicture(
    tx,
    cast,
    { of: 'delivery', record: delivery.id, kind: 'receipt', title: 'Receipt of the parcel' },
    ['RECEIPT 0417', 'Tea, 2 packs', 'Soap, 4 pieces', 'Socks, 2 pairs'],
  )
}

type Picture = { of: 'case' | 'delivery'; record: string; kind: 'photo' | 'receipt'; title: string }

async function insertPicture(tx: Tx, cast: Cast, picture: Picture, lines: string[]): Promise<void> {
  const drawn = await sharp(Buffer.from(slip(...lines)))
    .jpeg({ quality: 80 })
    .toBuffer()
  const small = await sharp(drawn).resize(480, 480, { fit: 'inside' }).webp().toBuffer()
  await insertDocument(tx, writer(cast), {
    id: randomUUID(),
    input: { ...picture, mark: 'restricted', isEvidence: false, back: null },
    received: {
      type: 'jpeg',
      name: 'picture.jpg',
      files: [await layBytes('clean', drawn), await layBytes('thumbnail', small)],
    },
  })
}
