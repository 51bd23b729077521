/** The engine that made a sheet: its name and version, as package.json has it (a test compares). */
export const engine = 'jichi/0.3.0';
