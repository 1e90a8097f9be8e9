export const compileBodies = () => ({});
export const compileDocuments = () => ({});
export const compileResolutions = () => ({});
export const compileStates = () => ({});
