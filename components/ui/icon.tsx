const PATHS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6M17.5 14.5c2 .8 3.5 2.8 3.5 5.5',
  cases: 'M4 7h16v13H4zM9 7V4h6v3M4 12h16',
  hearings: 'M12 4v16M6 20h12M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z',
  families: 'M12 20s-7.5-4.5-7.5-10A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 7.5 3c0 5.500-7.500 10-7.500 10Z',
  needs: 'M4 9h16v11H4zM3 9l2-4h14l2 4M12 5v15',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm5-1.500L20 20',
  menu: 'M4 7h16M4 12h16M4 17h16',
  reports: 'M5 20V10M12 20V4M19 20v-7',
  incidents: 'M12 4 2.500 20h19zM12 10v5M12 17.500v.1',
  advocacy: 'M4 10v4h3l8 4V6l-8 4zM18.500 9.500a4 4 0 0 1 0 5M7 14v5h2.500',
  import: 'M5 15v5h14v-5M12 4v11M7.5 10.500 12 15l4.500-4.500',
  export: 'M5 15v5h14v-5M12 15V4M7.5 8.500 12 4l4.500 4.500',
  audit: 'M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
}

export type IconName = keyof typeof PATHS

/** Always beside words, so never read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
