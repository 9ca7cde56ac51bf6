"""What a table of posts can say of each, and the headers it was seen under."""

from models.importing.field import field

POST_FIELDS = (
    field(
        "url",
        "Link to the post",
        "post link, post url, link, url, permalink, post, video link, video url, reel link, reel url, content link",
        "content url, link to post, live link, beitragslink, link zum beitrag, lien, lien du post",
        "lien de la publication, enlace, enlace del post, enlace de la publicacion, link do post, link del post",
        "link naar post, link do posta, pin link, pin url, story link, link zum video, link zum reel",
        "lien de la video, enlace del video, link do video, video, reel, short, story, pin, beitrag",
        "link da publicacao, ligacao da publicacao, ligacao do post, ligacao, link da postagem, url da publicacao",
        "link naar bericht, link naar video, berichtlink, link do publikacji, link do filmu",
        "link do wpisu, ссылка, ссылка на пост",
        "ссылка на публикацию, ссылка на видео, リンク, 投稿url, 投稿のurl, 投稿リンク, 動画url, 動画リンク",
    ),
    field(
        "external_id",
        "The platform’s own number",
        "post id, media id, video id, tweet id, content id, beitrags id, pin id",
    ),
    field(
        "platform",
        "Platform",
        "platform, network, social network, channel, plattform, netzwerk, plateforme, reseau, plataforma, red social",
        "rede social, piattaforma, netwerk, platforma, mecra",
        "rede, платформа, соцсеть, социальная сеть, площадка, プラットフォーム, 媒体, sns",
    ),
    field(
        "handle",
        "Handle",
        "handle, username, user name, account, account username, creator handle, influencer handle, benutzername",
        "konto, nom d utilisateur, compte, usuario, cuenta, nome de usuario, conta, nome utente, gebruikersnaam",
        "nome de utilizador, utilizador, nome do utilizador, nazwa uzytkownika, kullanici adi",
        "ник, никнеим, имя пользователя, аккаунт, ユーザー名, アカウント, アカウント名",
    ),
    field(
        "name",
        "Influencer",
        "influencer, influencer name, creator, creator name, name, influenceur, nombre, nom, nome",
        "naam, tworca, isim",
        "creador, creadora, createur, criador, imie i nazwisko, имя, блогер, имя блогера, инфлюенсер",
        "名前, インフルエンサー",
        "インフルエンサー名, クリエイター, クリエイター名",
    ),
    field("number", "Number of the influencer", "influencer id, creator id, influencer no, influencer number"),
    field("campaign", "Campaign", "campaign, campaign name, kampagne, campagne, campana, campanha",
        "campagna, kampania"),
    field(
        "format",
        "Format",
        "format, type, post type, media type, content type, content format, formato, typ, art",
        "beitragstyp, tipo, tur",
        "формат, тип, тип поста, 形式, 種類, 投稿タイプ",
    ),
    field(
        "published_at",
        "Published",
        "published at, published, published on, posted, posted at, posted on, post date, date posted, publish date",
        "publish time, publication date, date published, posting date, date of posting, date of post, posted date",
        "upload date, uploaded, uploaded on, uploaded at, live date, live on, went live, went live on, date live",
        "veroffentlichungsdatum, postdatum, gepostet am, date, datum, veroffentlicht, veroffentlicht am",
        "datum des posts, date de publication, publie le, fecha, fecha de publicacion, publicado, data",
        "data de publicacao, data di pubblicazione, pubblicato, publicatiedatum, geplaatst op",
        "data da publicacao, data do post, data da postagem, publicado em, publicada em, data publikacji, tarih",
        "yayin tarihi",
        "plaatsingsdatum, gepubliceerd op, opublikowano, data posta, дата, дата публикации, дата поста, опубликовано",
        "日付, 投稿日, 投稿日時, 公開日, 公開日時",
    ),
    field(
        "caption",
        "Caption",
        "caption, text, post text, title, video title, description, content, beschreibung, titel, legende, texte",
        "titre, descripcion, texto, titulo, descricao, legenda, descrizione, didascalia, testo, titolo, bijschrift",
        "opis, aciklama, pin title",
        "tekst, tytul, текст, описание, заголовок, подпись, キャプション, タイトル, 本文, 説明",
    ),
    field("day", "Numbers as of", "read on, as of, date of reading, numbers as of, stand, gelesen am"),
    field(
        "views",
        "Views",
        "views, view count, plays, video views, aufrufe, vues, visualizaciones, reproducciones",
        "vistas, visualizacoes",
        "visualizzazioni, weergaven, wyswietlenia, goruntulenme, izlenme, total views, views count",
        "visualizacoes do video, reproducoes, numero de visualizacoes, aantal weergaven",
        "liczba wyswietlen, просмотры, просмотров, количество просмотров, число просмотров, 再生数",
        "再生回数, 視聴回数",
    ),
    field(
        "reach",
        "Reach",
        "reach, accounts reached, reichweite, portee, couverture, alcance, copertura, bereik, zasieg, erisim",
        "contas alcancadas, pessoas alcancadas, охват, リーチ, リーチ数",
    ),
    field(
        "impressions",
        "Impressions",
        "impressions, impressionen, impresiones, impressoes, impressioni, vertoningen, gosterim",
        "показы, インプレッション, インプレッション数, 表示回数",
    ),
    field(
        "likes",
        "Likes",
        "likes, like count, total likes, reactions, favorites, gefallt mir, gefallt mir angaben, j aime",
        "mentions j aime, me gusta, curtidas, mi piace, vind ik leuks, polubienia, begeni, likes count",
        "gostos, gosto, numero de gostos, numero de curtidas, aantal likes, liczba polubien, лаики",
        "лаиков, количество лаиков, отметки нравится",
        "いいね, いいね数, いいね 数, 高評価数",
    ),
    field(
        "comments",
        "Comments",
        "comments, comment count, total comments, replies, kommentare, commentaires, comentarios, commenti, reacties",
        "komentarze, yorumlar, yorum, comments count",
        "numero de comentarios, aantal reacties, liczba komentarzy, комментарии, комментариев",
        "количество комментариев",
        "コメント, コメント数",
    ),
    field(
        "shares",
        "Shares",
        "shares, share count, total shares, reposts, retweets, geteilt, partages, compartidos, compartilhamentos",
        "condivisioni, gedeeld, udostepnienia, paylasim",
        "partilhas, partilhado, numero de partilhas, keer gedeeld, liczba udostepnien, репосты",
        "репостов, количество репостов, поделились",
        "シェア, シェア数, リポスト数",
    ),
    field(
        "saves",
        "Saves",
        "saves, saved, bookmarks, favorited, gespeichert, enregistrements, guardados, salvamentos, salvataggi",
        "opgeslagen, zapisania, kaydetme",
        "guardadas, salvos, keer opgeslagen, bewaard, zapisy, zapisane, сохранения, сохранении, 保存, 保存数",
    ),
    field(
        "clicks",
        "Clicks",
        "clicks, link clicks, url clicks, outbound clicks, klicks, clics, clicks en el enlace",
        "cliques, clic, klikken",
        "klikniecia, tiklama",
        "cliques no link, cliques na ligacao, linkklikken, klikniecia linku, клики, переходы",
        "переходы по ссылке, クリック, クリック数",
    ),
    field("followers", "Followers then", "followers then, followers at posting time, followers, follower count"),
)

HEADERS = {each.name: frozenset(each.headers) for each in POST_FIELDS}

PIECES = frozenset({"post", "video", "reel", "short", "story", "pin", "beitrag"})
"""Headers of a link to a post, or of its title."""

LOOSE = PIECES | {"link", "url", "lien", "enlace", "content id", "ссылка", "リンク"}
"""Headers of a link to a post that lists of people have too."""

OF_POSTS_ALONE = (HEADERS["url"] | HEADERS["external_id"]) - LOOSE
"""Headers that only tables of posts have."""
