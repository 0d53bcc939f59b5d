// Pairs of versions that lie near each other, made to part implementations: equal up to a zero, a tilde, a caret, an epoch, a long number.
#pragma once

#include <QByteArray>

#include <random>
#include <utility>

namespace tagliando::oracle {

class PairMaker {
public:
    PairMaker(const QByteArray &scheme, unsigned seed);

    /// Two texts that are versions of the scheme.
    std::pair<QByteArray, QByteArray> next();

private:
    unsigned below(unsigned n) { return unsigned(generator_() % n); }
    QByteArray number();
    QByteArray piece(const char *alphabet, unsigned longest);
    QByteArray version();
    QByteArray changed(QByteArray text);
    [[nodiscard]] QByteArray repaired(QByteArray text) const;

    QByteArray scheme_;
    std::mt19937 generator_;
};

} // namespace tagliando::oracle
