/** The two screens that pages are made for: the smallest phone in use, and one at a desk. Unit: CSS pixels. */
export const screens = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const;

/** The one of the two that is not like this one. */
export const otherScreen = (width: number): { width: number; height: number } =>
  width < screens.desk.width / 2 ? screens.desk : screens.phone;
