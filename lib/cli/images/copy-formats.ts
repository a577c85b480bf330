/** The programs that copy images from one registry to another, as formats of `images`. */
export const COPY_FORMATS = ['skopeo-copy', 'crane', 'regctl'] as const;
