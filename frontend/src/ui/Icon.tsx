const TRAZOS = {
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 3L2 17h16L10 3zM10 8v4M10 14.5v.01',
  error: 'M10 2a8 8 0 100 16 8 8 0 000-16zM10 6v5M10 13.500v.01',
  info: 'M10 2a8 8 0 100 16 8 8 0 000-16zM10 9.500v4.500M10 6.500v.01',
  clock: 'M10 2a8 8 0 100 16 8 8 0 000-16zM10 5.500V10l3 2',
  chevron: 'M7 4l6 6-6 6',
  external: 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8',
  copy: 'M7 7h10v10H7zM4 13H3V3h10v1',
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M4 4l12 12M16 4L4 16',
  user: 'M10 10a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM3 18c.5-4 3.300-6 7-6s6.500 2 7 6',
  help: 'M10 2a8 8 0 100 16 8 8 0 000-16zM7.700 7.700c.2-1.300 1.200-2 2.400-2 1.300 0 2.300.8 2.300 2 0 1.600-2.300 1.800-2.300 3.600M10 14.200v.01',
  download: 'M10 3v10M6 9.500l4 4 4-4M3 17h14',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
  search: 'M9 3a6 6 0 100 12A6 6 0 009 3zM13.500 13.500L18 18',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  contrast: 'M10 2a8 8 0 100 16 8 8 0 000-16zM10 2v16',
  document: 'M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13.500h5',
  lock: 'M4 9h12v9H4zM7 9V6a3 3 0 016 0v3',
} as const

export type IconName = keyof typeof TRAZOS

/** Decorative drawing: the words beside it say the same, so it is hidden from readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={TRAZOS[name]} />
      {name === 'contrast' && <path d="M10 2a8 8 0 010 16z" fill="currentColor" stroke="none" />}
    </svg>
  )
}
