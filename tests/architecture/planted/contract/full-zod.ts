// Planted: contract-zod-mini
export * as z from 'zod'
