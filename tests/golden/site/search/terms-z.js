registerSearch.terms("z","=zoe\nzoe\txa2024:1c,6c;xa2023:1g\n>zoe\tp\tzoe-specimen\tZoé Specimen");
