// A value that many owners share until one of them changes it.
#pragma once

#include <QExplicitlySharedDataPointer>

#include <utility>

namespace tagliando {

/// Eight bytes in its owner; without a value of its own it reads as T(). Copies may live in other threads, as those of Qt's containers may.
template <class T>
class Shared {
public:
    Shared() = default;
    Shared(T value) : held_(new Held(std::move(value))) {} // NOLINT(google-explicit-constructor): a value is one

    [[nodiscard]] bool isSet() const { return bool(held_); } ///< without a look at the value
    [[nodiscard]] const T &operator*() const { return held_ ? held_->value : nothing; }
    [[nodiscard]] const T *operator->() const { return &**this; }
    /// The owner's own from now on; the other owners keep what they see.
    [[nodiscard]] T &edit()
    {
        if (held_)
            held_.detach();
        else
            held_ = new Held(T());
        return held_->value;
    }

    friend bool operator==(const Shared &a, const Shared &b) { return a.held_ == b.held_ || *a == *b; }

private:
    struct Held : QSharedData {
        explicit Held(T given) : value(std::move(given)) {}
        T value;
    };
    static inline const T nothing{};

    QExplicitlySharedDataPointer<Held> held_;
};

} // namespace tagliando
