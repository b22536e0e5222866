import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The screens: everything they need is built in, nothing is fetched from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
  server: { port: 4681, proxy: { '/api': 'http://localhost:4680' } },
})
