/** Questions that a reviewer may open on a day: beyond that, judgement tires (judgement: one in eight minutes of a working day). */
export const maxViewsADay = 60;
