/** Days of the week from Monday on; their names are `calendar:weekday.<name>`. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The name of a weekday, 0 is Sunday. */
export const weekdayName = (weekday: number): (typeof WEEKDAYS)[number] => WEEKDAYS[(weekday + 6) % 7] ?? 'monday';
