import type { Plugin } from 'vite'
export function precomprimir(): Plugin
