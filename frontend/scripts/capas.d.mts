import type { Plugin } from 'vite'
export function capas(): Plugin
