const STREET =
  /(?<!\p{L})(?:ул|улица|пер|переулок|пр-?к?т|просп|проспект|б-р|бульвар|шоссе|кв|квартира|д|дом|вул|вулиця|пров|буд|street|st|str|avenue|ave|road|rd|flat|apt|sokak|sok|cadde|caddesi|cad|mah|daire)(?:\.|\s)[^,]*(?:\d|,\s*\d)|(?<!\p{L})(?:ул|вул|пер)\.|\d\s*(?:-|кв|,)\s*\d+\s*$|,.*\s\d{1,4}\p{L}?$/iu
/** An index, or a phone, however it is cut. */
const LONG_NUMBER = /\d(?:[\s()+-]*\d){4}/

const LONGEST = 200

/** Whether a cell is where somebody is from. A street, an index and a phone are nobody's but the family's. */
export const isRegion = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !STREET.test(text) && !LONG_NUMBER.test(text)
