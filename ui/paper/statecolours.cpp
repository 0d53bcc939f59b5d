#include "ui/paper/statecolours.h"

namespace tagliando {

StateColours stateColours(ServerColour colour)
{
    const auto soft = [](QRgb ink, QRgb fill) { return StateColours{QColor(ink), QColor(fill), QColor(ink)}; };
    switch (colour) {
    case ServerColour::Blocking:
        return {QColor(0xffb3261e), QColor(0xffb3261e), QColor(0xffffffff)};
    case ServerColour::Overdue:
        return {QColor(0xff8a5000), QColor(0xfff5b942), QColor(0xff2e1d00)};
    case ServerColour::Unsupported:
        return soft(0xff8a2c66, 0xfff9e8f2);
    case ServerColour::Due:
        return soft(0xff1d5c9e, 0xffe5eff9);
    case ServerColour::Deferred:
        return soft(0xff6a3ea1, 0xfff0eaf8);
    case ServerColour::Frozen:
        return soft(0xff0a6472, 0xffdff1f3);
    case ServerColour::Verify:
        return soft(paper::tone::ink2, 0xffe9ecef);
    case ServerColour::Satisfied:
        return soft(0xff22673a, 0xffe4f2e8);
    case ServerColour::NotSeen:
        break;
    }
    return {QColor(paper::tone::ink2), QColor(), QColor(paper::tone::ink2), true};
}

StateColours stateColours(State state)
{
    return stateColours(static_cast<ServerColour>(state)); // same order, NotSeen is one more
}

} // namespace tagliando
