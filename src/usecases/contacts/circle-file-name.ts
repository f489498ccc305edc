/** The name of the circle in a file that was taken along. */
export const circleFileName = 'kring.json';
