//! Text as it is searched: lower case and without accents, the same on both engines.

/// «Contraprestación Periódica» → «contraprestacion periodica».
pub fn normalizar(texto: &str) -> String {
    texto
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letra| match letra {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            otra => otra,
        })
        .collect()
}

/// The LIKE pattern that finds `busqueda` anywhere, its own `%`, `_` and `\` taken literally.
pub fn patron(busqueda: &str) -> String {
    let mut patron = String::from("%");
    for letra in normalizar(busqueda.trim()).chars() {
        if matches!(letra, '%' | '_' | '\\') {
            patron.push('\\');
        }
        patron.push(letra);
    }
    patron.push('%');
    patron
}
