const THEN =
  /\s*(?:[,;]\s*)?(?:(?<!\p{L})(?:затем|потом|далее|после этого|потім|далі|згодом|then|later|afterwards|sonra|ardından|soñ)(?!\p{L})|→|->|=>)\s*/giu

/** The places of one cell in the order somebody was held in them. A line break within a cell is a blank. */
export const readPlaces = (written: string): string[] =>
  written
    .replaceAll(/\s+/g, ' ')
    .split(THEN)
    .map((place) => place.replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((place) => place !== '' && !/^[-–—?]+$/.test(place))
