export const partnersStore = 1
