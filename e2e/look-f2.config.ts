import base from '../playwright.config'
export default { ...base, tsconfig: './tsconfig.json', testDir: '.', testMatch: /(look-f2\.tmp|advocacy\.spec)\.ts/, webServer: undefined, workers: 1, timeout: 400000 }
