/** The family that has the letters of both languages. */
export const fontFamily = 'Vazirmatn';

/** The files of the font that comes with the project (@expo-google-fonts/vazirmatn); none where it is not installed. */
export function fontFiles(): readonly string[] {
  try {
    return [
      import.meta.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
      import.meta.resolve('@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf'),
      import.meta.resolve('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf'),
    ].map(pathOf);
  } catch {
    return [];
  }
}

function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname).replace(/^\/(?=[A-Za-z]:)/, '');
}
