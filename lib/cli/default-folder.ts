/** Where manifests go when nobody says otherwise. */
export const DEFAULT_FOLDER = 'manifests';
