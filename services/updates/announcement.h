// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QVersionNumber>

#include <optional>

namespace Reslate::Updates {

/// What the makers say of the newest Reslate.
struct Announcement {
    qint64 number = 0; ///< grows with each announcement, so that an old one is known for one; 1 or more
    QVersionNumber version;
    QUrl page; ///< where to get it; https
    QString text; ///< what is new, a few sentences as they stand there; may be empty
};

/// Reads an announcement: an object of JSON with "format": 1, "number", "version", "page" and, if there is something to
/// say, "text". Nothing: it isn't one. Other properties are passed over.
std::optional<Announcement> readAnnouncement(const QByteArray &json);

} // namespace Reslate::Updates
