export const compileInstruments = () => ({});
