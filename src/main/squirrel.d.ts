declare module 'electron-squirrel-startup' {
  /** Whether this start only serves the Windows installer, which then ends it. */
  const startedByInstaller: boolean;
  export default startedByInstaller;
}
