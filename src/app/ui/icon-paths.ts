/** Line drawings on a field of 24 by 24. */
export const PATHS = {
  back: 'M19 12H5m6-6-6 6 6 6',
  forward: 'm9 5 7 7-7 7',
  next: 'M5 12h14m-6-6 6 6-6 6',
  unfold: 'm6 9 6 6 6-6',
  book: 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1m0-14c3-2 6-2 9-1v14c-3-1-6-1-9 1V6',
  people:
    'M8.5 10.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm8 .5a3 3 0 1 0 0-6M2 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6m3-6c3 .5 4 3 4 6',
  court: 'm3 8.5 9-5 9 5zM5.5 12v5m4.5-5v5m4-5v5m4.5-5v5M3 20.5h18',
  archive: 'M3 4h18v5H3zm2 5v11h14V9m-9 4h4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm5-1.5L21 21',
  exit: 'M9 4H4v16h5m6-12 4 4-4 4m4-4H9',
  language: 'M3 6h10M8 4v2c0 5-2 8-5 10m2-6c1 3 4 5 7 6m-1 5 5-12 5 12m-8-3h6',
  check: 'M21 11a9 9 0 1 1-5-7.1M8 11l3.5 3.5L21 5',
  scales: 'M12 4v16m-5 0h10M5 7h14M5 7l-3 7c2 1.5 4 1.5 6 0zm14 0-3 7c2 1.5 4 1.5 6 0z',
  replaced: 'M4 14h6v6H4zm0-8V4h2m4 0h2m4 0h2v2m0 4v2M6 10l-2-2 2-2m-2 2h8',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-14v5l3 3',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3m-10-3h10v6H7z',
  sign: 'M12 21v-7m0-8V3M6 6h12l3 4-3 4H6l-3-4z',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zm4 4v6m0 3.5v.1',
  urgent: 'M12 4 2.5 20h19zm0 6v4.5m0 2.5v.1',
  list: 'M10 6h11m-11 6h11m-11 6h11M3 6l1.5 1.5L7 4.5M3 12l1.5 1.5L7 10.5M3 18l1.5 1.5L7 16.5',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 10c0-3 5-3 5 0 0 1.7-2.5 1.9-2.5 3.8m0 2.7v.1',
  hidden:
    'm3 3 18 18M10 6c5-1 9 2.5 11 6-.8 1.3-2 2.8-3.5 4M6.5 8C5 9 3.8 10.5 3 12c2 4 6.5 7 11 5.8',
  phone: 'M7 3h10v18H7zm4 15h2',
  down: 'M12 4v11m-5-4.5 5 5 5-5M4 20h16',
  home: 'M3.5 11.5 12 4l8.5 7.5M6 10v10h12V10m-8 10v-5h4v5',
  contrast: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-18v18m0-14 6 3m-6 2h7m-7 5 6-2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-10v5.5m0-9v.1',
  redo: 'M4 12a8 8 0 1 0 3-6.2M4 4v5h5',
  tick: 'm5 13 4.5 4.5L19 7',
  close: 'M6 6l12 12M18 6 6 18',
  letter: 'M6 3h9l4 4v14H6zm9 0v4h4m-6.5 4v4m0 2.5v.1',
  speaker: 'M4 9.5h4l5-4.5v14l-5-4.5H4zm12.5-.5a4 4 0 0 1 0 6m2-9a8 8 0 0 1 0 12',
  pause: 'M8 5v14m8-14v14',
  large: 'M14 4h6v6m0-6-6.5 6.5M10 20H4v-6m0 6 6.5-6.5',
  calendar: 'M4 6h16v14H4zm0 5h16M8 3v5m8-5v5',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
}

export type IconName = keyof typeof PATHS
