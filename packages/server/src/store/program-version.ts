/** Of this program, as operators name it. */
export const programVersion = '0.1.0';
