import base from '../playwright.config'
export default { ...base, tsconfig: './tsconfig.json', testDir: '.', testMatch: /look-d\.tmp\.ts/, webServer: undefined, workers: 1, timeout: 300000 }
