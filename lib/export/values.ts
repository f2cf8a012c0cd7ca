import * as z from 'zod'

/** Pieces of the schemas of rows. */
export const id = () => z.uuid()
export const words = () => z.string().nullable()
export const named = () => z.object({ id: id(), name: z.string() })
export const day = () => z.iso.date()
export const edtf = () =>
  z
    .string()
    .nullable()
    .describe('As exactly as it is known, in EDTF: 1961, 1961-04, 1961-04-12, 1961~ where it is estimated.')
