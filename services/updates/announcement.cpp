// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/announcement.h"

#include <nlohmann/json.hpp>

namespace Reslate::Updates {
namespace {

using nlohmann::json;

constexpr qsizetype longestText = 2000;

QString textOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get_ref<const std::string &>())
                                                       : QString();
}

qint64 numberOf(const json &object, const char *name)
{
    const auto found = object.find(name);
    const bool fits = found != object.end() && found->is_number_integer()
        && (!found->is_number_unsigned() || found->get<quint64>() <= quint64(std::numeric_limits<qint64>::max()));
    return fits ? found->get<qint64>() : 0;
}

} // namespace

std::optional<Announcement> readAnnouncement(const QByteArray &bytes)
{
    const json object = json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (!object.is_object() || numberOf(object, "format") != 1)
        return std::nullopt;
    const QString version = textOf(object, "version");
    qsizetype end = 0;
    Announcement announcement {.number = numberOf(object, "number"),
        .version = QVersionNumber::fromString(version, &end),
        .page = QUrl(textOf(object, "page"), QUrl::StrictMode),
        .text = textOf(object, "text").left(longestText)};
    const bool isVersion = !announcement.version.isNull() && end == version.size();
    const bool isPage = announcement.page.isValid() && announcement.page.scheme() == QLatin1String("https")
        && !announcement.page.host().isEmpty() && announcement.page.userInfo().isEmpty();
    if (announcement.number < 1 || !isVersion || !isPage)
        return std::nullopt;
    return announcement;
}

} // namespace Reslate::Updates
