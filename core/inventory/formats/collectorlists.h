// The lists of a collector file: hotfixes, products, packages, features, certificates.
#pragma once

#include "core/domain/observation.h"
#include "core/domain/vocabulary.h"
#include "core/inventory/formats/jsonfields.h"

namespace tagliando {

struct CollectorLists {
    const Vocabulary &vocabulary;
    Observation &observation;
    QStringList wrong;   ///< paths of what had the wrong type
    QStringList unknown; ///< paths of keys nobody knows

    void read(JsonFields *fields);

private:
    template <class ReadRow>
    void readRows(JsonFields *fields, const char *key, ReadRow readRow);
    void readHotfix(JsonFields *row);
    void readProduct(JsonFields *row);
    void readPackage(JsonFields *row);
    void readCertificate(JsonFields *row);
};

/// "5073457", "kb5073457" -> "KB5073457"; an own token in upper case; empty: neither.
QString hotfixToken(const QString &id);

/// "CN=mail.alfa.example, O=Alfa" -> "mail.alfa.example"; without a CN the whole subject. In the characters a key may hold.
QString certificateName(const QString &subject);

} // namespace tagliando
